# cpython: 3.14 (the count of values in the message)
# Unpacking into names, subscripts, stars and nests; errors by count.
a, b = 1, 2
a, b = b, a
(c), [d, (e, f)] = 3, (4, "xy")
first, *middle, last = range(6)
*init, tail = "abc"
head, *rest = [1]
x, (y, *z), w = 1, "two", 3
print(a, b, c, d, e, f, first, middle, last, init, tail, head, rest, x, y, z, w)
l = [0, 0, 0]
i = 0
i, l[i] = 1, 5
print(i, l)
l[0], l[1], *l[2:] = 7, 8, 9, 10
print(l)
p = q = r = []
p += [1]
print(q is r, r)
total = 0
pairs = [(i, i * i) for i in range(300)]
for n, square in pairs:
    total += n + square
for i, (n, (m, *k)) in enumerate(zip(range(300), [(1, 2, 3)] * 300)):
    total += i * n + m + len(k)
print(total)
def three():
    return 1, 2, 3
for source in ([1, 2], (1, 2, 3, 4), "ab", 5, {1: 2}, {1, 2, 3}, None, range(3), zip([1], [2]), "", 1.5):
    try:
        a, b, c = source
        print(a, b, c)
    except (ValueError, TypeError) as error:
        print(error)
for source in ([], [1], [1, 2], "abc", 7):
    try:
        a, *b, c = source
        print(a, b, c)
    except (ValueError, TypeError) as error:
        print(error)
[] = ()
() = []
print([*range(3), *"ab", *{1: 2}], (*[], 1), {*[1, 2], 3}, {**{}, "a": 1}, *[1, 2], *(3,))
fib = 0, 1
for _ in range(400):
    fib = fib[1], (fib[0] + fib[1]) % 10**9
print(*fib, sep=",", end="!\n")
