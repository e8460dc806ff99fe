# The type calls: int, float, bool, str, list, tuple, dict, set with good and bad arguments.
print(int("42"), int("101", 2), int("z", base=36), int(2.9), float("1e5"), bool("False"), str(12), str([1]), list("ab"), tuple([1]), set([1, 1]), dict(a=1), list({1: 2}), list(range(3)), tuple(zip("ab", [1, 2])))
for bad in (lambda: int([]), lambda: int("1", "2"), lambda: int(1, 2), lambda: int(base=2), lambda: float([]), lambda: float("x"), lambda: float(1, 2), lambda: bool(1, 2), lambda: list(5), lambda: tuple(None), lambda: list(1, 2), lambda: str(1, 2, 3, 4), lambda: range(), lambda: dict(1), lambda: int("5", 99), lambda: bool(x=1), lambda: list(x=1), lambda: float(x=1), lambda: int(x=1), lambda: tuple(x=1), lambda: set(x=1), lambda: abs(), lambda: abs(1, 2), lambda: abs([]), lambda: repr(), lambda: repr(1, 2), lambda: int(1e400), lambda: int("１_０")):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError) as error:
        print(repr(error))
a = [1, 2]
b = list(a)
b += [3]
print(a, b, tuple(a) == (1, 2), str(object=5), abs(-2.5), abs(True), abs(-(2**70)), repr("x"), str("é"), int(str(2**100)) == 2**100)
total = 0
for i in range(400):
    total += int(str(i)) + int(float(i)) + len(str(i / 2)) + bool(i % 2) + len(list(range(i % 5))) + abs(-i)
print(total)
