# The format mini-language over floats.
specs = ["", "f", ".0f", ".1f", ".3f", "#.0f", "10.2f", "<10.2f", "^12.3f", "+.2f", " .2f", "010.3f", "e", ".0e", ".3e", "E", "#.0e", "g", ".3g", ".10g", "#g", "G",
         ".0g", "%", ".1%", ".0%", ",", ",.2f", "_.1f", "015,.2f", "n", ".3", ".20", "10", "08", "+", "z.1f", "z", "+z.0f", "*^20.4e", "=+10.1f", ".50f", "F", "#.3"]
numbers = [0.0, -0.0, 1.0, -1.5, 0.5, 2.5, 3.14159, 1234567.891, 1e-7, -0.04, 123e20, 1e16, 5e-324, float("inf"), float("-inf"), float("nan"), 0.1, 999999.5, 99999.95, 1e5]
count = 0
for spec in specs:
    row = ""
    for number in numbers:
        row += f"[{number:{spec}}]"
        count += 1
    print(spec, row)
print(count)
for spec in ["d", "x", "s", "c", ".f", "q", ".-1f", "10.2.3f", "_,"]:
    try:
        print(spec, f"{1.5:{spec}}")
    except ValueError as error:
        print(spec, error)
