# `#` in format specifications of every kind of number, and fills that have an upper case.
numbers = [0, 255, -49, 2**70, 1e20, 1.0, 1.5, 1e-7, 0.0, 123456789.0, float("inf"), float("nan"), 1j, 1.5 - 0j, 1e20 + 1j, -2.25 + 0j, complex("nan+infj")]
specs = ["#", "#.3", "#g", "#e", "#.0e", "#.0f", "#x", "#X", "#o", "#b", "#,", "é>#12X", "ß^#14x", "z<12E", "i=#12X", "#010X", "#20", "*^#20", "#_X", "é<#019X"]
for number in numbers:
    for spec in specs:
        try:
            print(format(number, spec), end=" ")
        except ValueError as error:
            print(f"[{error}]", end=" ")
    print()

length = 0
for step in range(3000):
    value = (step, step / 7, complex(step, -step))[step % 3]
    length += len(f"{value:#}") + len(f"{step:é>#9X}")
print(length)
