# len, sum, enumerate, zip: plain, keyword and error forms.
print(len(""), len("日本"), len([]), len((1,)), len({1: 2}), len({1}), len(range(0, 10, 3)))
print(sum([]), sum([1, 2.5]), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum(range(101)), sum([True, True]), sum([1], start=10), sum({1: 2, 3: 4}), sum([2**62, 2**62, -1]))
print(list(enumerate("ab")), list(enumerate([5], 10)), list(enumerate((), start=3)), list(enumerate(start=1, iterable="x")), [i + x for i, x in enumerate(range(5), -2)], list(enumerate("a", 2**70)))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip("ab", range(2), {3: 4, 5: 6}, strict=True)), tuple(zip((1,), [2])), dict(zip("abc", range(3))), set(zip([1], [2])))
for bad in (lambda: len(5), lambda: len(), lambda: len([], []), lambda: sum(5), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([[]]), lambda: sum(), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "x"), lambda: zip(5), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: zip(1, [2]), lambda: len(obj=[]), lambda: sum([1], 2, 3), lambda: len(zip()), lambda: zip([], foo=1), lambda: enumerate([], 1, 2)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(repr(error))
z = zip([1, 2, 3], [4, 5, 6])
for a, b in z:
    break
print(a, b, list(z), list(z))
e = enumerate("abcdef")
for i, c in e:
    if c == "c":
        break
print(list(e), list(e))
shared = enumerate("abcd")
print(list(zip(shared, shared)), bool(zip()), isinstance(e, enumerate), isinstance(z, zip))
total = 0
for i, (a, b) in enumerate(zip(range(1000), range(1000, 0, -1)), 5):
    total += i * (a - b)
print(total, sum([a * b for a, b in zip(range(500), range(500))]))
