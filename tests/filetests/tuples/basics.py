# cpython: 3.14 (the wording for unhashable keys)
# Immutability, hashing, nesting, concatenation, comparison.
t = (1, "a", (2.5, None))
print(t, t[0], t[-1][0], t + (4,), t * 2, (), (1,), 1 in t, len(t), t[1:], t[::-1])
print((1, 2) < (1, 3), (1,) < (1, 0), (1, "a") == (1, "a"), (1, 2) == [1, 2], () == (), (0.0,) == (-0.0,), (True,) == (1,))
d = {}
for i in range(400):
    key = (i % 7, "k" * (i % 3), (i % 2,))
    d[key] = i
print(len(d), d[(0, "", (0,))], d[6, "kk", (1,)])
x = (1, 2, 3)
y = x
x += (4,)
print(x, y, x is y)
def swap(pair):
    a, b = pair
    return b, a
pair = (0, 1)
for i in range(501):
    pair = swap(pair)
print(pair)
for action in (lambda: t[5], lambda: t["a"], lambda: t + [1], lambda: t < 3, lambda: {([],): 1}, lambda: (1, []) in {1: 2}, lambda: (1, 2) < (1, "a"), lambda: t * "x"):
    try:
        print(action())
    except (IndexError, TypeError) as error:
        print(repr(error))
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
nested = ([1], 2)
try:
    nested[0] += [5]
except TypeError as error:
    print(error, nested)
print(tuple("abc"), tuple([1, 2]), tuple({3: 4}), tuple(range(3)), tuple(), tuple((1,)))
