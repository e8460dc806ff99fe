# Unpacking in hot loops: pairs, triples, lists, strings, the wrong count on some iterations.
pairs = [(i, i + 1) for i in range(400)]
total = 0
for a, b in pairs:
    total += a * b
mixed = [(1, 2), [3, 4], "56", (7.5, 8), {9: 0, 10: 0}, range(2)]
for i in range(900):
    a, b = mixed[i % 6]
    total += len(str(a)) + len(str(b))
print(total)
bad = [(1, 2), (1,), (1, 2, 3), [], 5, "xyz"]
errors = 0
for i in range(900):
    try:
        a, b = bad[i % 6]
        errors += 1
    except ValueError:
        errors += 1000
    except TypeError:
        errors += 1000000
print(errors)
x, y, z = 1, 2, 3
for i in range(1000):
    x, y, z = y, z, x
    x, y = y, x
print(x, y, z)
def rotate(t):
    first, *rest = t
    return *rest, first
t = tuple(range(7))
for i in range(403):
    t = rotate(t)
print(t)
