# The format mini-language over integers.
specs = ["", "d", "5d", "<8d", ">8d", "^8d", "=+8d", "08d", "+d", " d", "-d", "x", "X", "#x", "#X", "#010x", "b", "#b", "o", "#o", "c", "n", ",",
         "_", "_x", "_b", "012,d", "+,", "e", ".2e", "f", ".3f", "g", ".3g", "%", ".1%", "*>10", "é^9", "0<6", "#010b", "_o", "020_b", " 08,d", "E", "G", "F"]
numbers = [0, 1, -1, 42, -42, 97, 65535, 1234567, -987654321, 2**64, -(10**25)]
lines = 0
for spec in specs:
    row = ""
    for number in numbers:
        try:
            row += f"[{number:{spec}}]"
        except (OverflowError, ValueError) as error:
            row += f"[{error}]"
        lines += 1
    print(spec, row)
print(lines)
for spec in ["s", "q", ".3d", "+c", ",x", ",b", "_,", ",_", ",n", "#c", "10,c", "5.2", "^^^", "<<5s", "z", "zd", "0=+5", ",,"]:
    try:
        print(spec, f"{5:{spec}}")
    except ValueError as error:
        print(spec, error)
