# cpython: 3.14 (the wording of division by zero)
# Division, modulo, floor division and power of floats, with signed zeros, infinities and nan.
inf = float("inf")
nan = float("nan")
values = [0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 1e300, -1e300, 5e-324, inf, -inf, nan, 3, -3, True, 2**70]

def attempt(action, a, b):
    try:
        return action(a, b)
    except OverflowError:
        return "overflow"
    except (ZeroDivisionError, TypeError) as error:
        return str(error)

names = ["+", "-", "*", "/", "//", "%", "**"]
actions = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b,
           lambda a, b: a // b if b != 0 else "zero", lambda a, b: a % b if b != 0 else "zero",
           lambda a, b: a ** b if a >= 0 or a != a or b == b and abs(b) < 5 and b % 1 == 0 else "complex"]
for name, action in zip(names, actions):
    for a in values:
        row = []
        for b in values:
            if isinstance(a, float) or isinstance(b, float):
                row += [str(attempt(action, a, b))]
        print(name, a, *row)
