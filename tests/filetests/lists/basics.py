# Indexing, storing, deleting, concatenating, repeating, comparing.
a = [1, 2, 3]
b = a
b += [4]
print(a, b is a)
b = b + [5]
print(a, b, b is a)
a *= 2
print(a, len(a), a[-1], a[True], a[-8])
a[0] = a[-1] = "x"
del a[1]
print(a)
del a[-1], a[0]
print(a, 3 in a, "x" in a, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2.0], [1] == (1,))
grid = [[0] * 3 for _ in range(3)]
shared = [[0] * 3] * 3
grid[1][1] = shared[1][1] = 5
print(grid, shared, [0] * 0, [1] * -5, 2 * [1, 2])
total = 0
values = [0] * 100
for i in range(1000):
    values[i % 100] += i
    values[-1 - i % 100] -= 1
    total += values[i % 50]
print(total, values[:5], values[-2:])
for action in (lambda: a[10], lambda: a[-10], lambda: a["x"], lambda: a[1.0], lambda: a + (1,), lambda: a * 1.5, lambda: a < 5, lambda: [1, "a"] < [1, 2], lambda: a[None], lambda: [] + None, lambda: a * a):
    try:
        print(action())
    except (IndexError, TypeError) as error:
        print(repr(error))
try:
    a[10] = 1
except IndexError as error:
    print(error)
try:
    del a[10]
except IndexError as error:
    print(error)
try:
    a["x"] = 1
except TypeError as error:
    print(error)
try:
    a += 5
except TypeError as error:
    print(error)
a += "st"
a += (1, 2)
a += range(2)
a += {"k": 1}
a += zip([1], [2])
print(a)
