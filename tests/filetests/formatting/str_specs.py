# The format mini-language over strings and bools.
specs = ["", "s", "5", "<5", ">5", "^5", "10s", ".2", "6.2", "*^9", "日>4", ".0", "05", "^6.3s", "<<6", ">>4"]
texts = ["", "a", "abc", "日本語", "😀", "longer than that"]
for spec in specs:
    row = ""
    for text in texts:
        row += f"[{text:{spec}}]"
    print(spec, row)
for spec in ["d", "+", "=5", ",", "#", " ", "x", "_", ".3d", "f", "z", "0=5", ".x"]:
    try:
        print(spec, f"{'abc':{spec}}")
    except ValueError as error:
        print(spec, error)
for spec in ["", "d", "5", "s", ">6", "x", "+d", "f", "05", "c"]:
    try:
        print(spec, f"[{True:{spec}}]")
    except ValueError as error:
        print(spec, error)
width = 0
for i in range(350):
    width += len(f"{'ab':>{i % 20}}{i:<{i % 7}}")
print(width)
