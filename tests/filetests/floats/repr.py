# The shortest repr that reads back, across exponents, and float parsing.
values = [0.0, -0.0, 1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345,
          5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e308 * 10, -1e308 * 10, 9007199254740993.0, 4.35, 2.675, 1e100]
for value in values:
    print(value, repr(value), str(-value), float(repr(value)) == value)
good = 0
x = 1.0
for i in range(600):
    x = x * 1.37 if i % 3 else x / 3.1
    good += float(str(x)) == x
print(good, x)
for text in ["1", " 1.5 ", "-.5", "5.", "1e3", "1E-2", "inf", "-Infinity", "NaN", "1_0.5", "+1.5e+3", "0x1p3", "1e400", "-1e-400"]:
    try:
        print(text, float(text))
    except ValueError as error:
        print(error)
for text in ["", ".", "e5", "1..2", "1__0", "_1", "in", "1 2", "--1", "1e"]:
    try:
        print(text, float(text))
    except ValueError as error:
        print(error)
print(float(), float(True), float(2**53 + 1), float("1" * 30), 1e5, 1_0.0_1, 1e1_0, .5, 5.)
