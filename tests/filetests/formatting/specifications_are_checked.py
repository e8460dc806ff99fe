# What a format specification may say, in which order it is found wrong, and where grouping of a fraction matters.


class Id(int):
    pass


class Name(str):
    pass


class Ratio(float):
    pass


def shown(value, spec):
    try:
        return format(value, spec)
    except (ValueError, OverflowError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


VALUES = [1234567, True, 1234567.125, "abcd", 1.5j, 1e16, float("inf"), Id(65), Name("x"), Ratio(0.5)]
SPECS = [
    ".,d", ".,", "._x", ".3,", ".,f", ".2_s", "#", "#,", "+#,", "#_", "#.3", "#.,", "0<9", "0>9", "=9", "z", "#g", "#.0e",
    "._c", ".,n", "-1.0_o", "z1.3,o", "#25.10c", "+,.3", ">25_.10,X", "08_b", "٥d", "__", ",_", ".", "5x5", "é^9",
]
for value in VALUES:
    for spec in SPECS:
        print(repr(value), spec, "->", shown(value, spec))

for template, arguments in [
    ("%.*f", (2**70, 1.0)), ("%*d", (2**70, 1)), ("%.*f", (-3, 1.0)), ("%.*f", ("a", 1)), ("%*d", (-5, 1)),
]:
    try:
        print(template % arguments)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)

for template in ["{a!}", "{a!}}", "{a!r", "{a!rr}", "{a!r:>4}", "{a!:}", "{a:{b}}", "{a[!]}", "{a", "{", "}", "{a!", "{a{b}}"]:
    try:
        print(template, template.format(a={"!": 1}, b=20))
    except (ValueError, KeyError, TypeError) as error:
        print(template, type(error).__name__, error)

total = 0
for number in range(5000):
    total += len(format(number, "+,")) + len(f"{number / 7:.3_f}")
print(total)
