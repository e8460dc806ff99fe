# cpython: 3.14 (the wording of integer division by zero)
# Every integer operation that raises, and what the exception says.
def attempt(action):
    try:
        return action()
    except (ZeroDivisionError, TypeError, ValueError, OverflowError) as error:
        return repr(error)

actions = [
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1 / 0,
    lambda: 0 ** -1,
    lambda: 1 + "a",
    lambda: "a" + 1,
    lambda: 1 - None,
    lambda: [] * 1.5,
    lambda: 1 << "x",
    lambda: 1 & 1.0,
    lambda: ~1.0,
    lambda: -"a",
    lambda: +[],
    lambda: 1 < "a",
    lambda: None >= None,
    lambda: 10**400 / 3,
    lambda: 10**400 * 1.0,
    lambda: float(10**400),
    lambda: 1 @ 2,
    lambda: 2 ** "a",
    lambda: len(5),
    lambda: 5[0],
    lambda: 5(),
    lambda: 3 in 4,
    lambda: abs("x"),
    lambda: int("12a"),
    lambda: int(""),
    lambda: int(None),
    lambda: int("z", 36) + int("ff", 16) + int("0x1f", 0) + int("-0b101", 2),
    lambda: int("9", 8),
    lambda: int("1", 1),
    lambda: int(float("nan")),
    lambda: int(float("inf")),
    lambda: int(3.99) + int(-3.99) + int(True) + int("  42\n") + int("1_000"),
]
for action in actions:
    print(attempt(action))
count = 0
for i in range(-500, 500):
    try:
        count += 1000 // i
    except ZeroDivisionError:
        count += 100000
print(count)
