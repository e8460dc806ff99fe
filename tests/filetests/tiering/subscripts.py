# One subscript site over list, tuple, str, dict, range; negative, bool and out-of-range indexes.
def get(c, i):
    return c[i]
def put(c, i, v):
    c[i] = v
containers = [[1, 2, 3], (4, 5, 6), "789", {0: "a", 1: "b", 2: "c", -1: "d"}, range(10, 13)]
out = ""
for i in range(600):
    out += str(get(containers[i % 5], i % 3))
    out += str(get(containers[i % 5], -1))
    out += str(get(containers[i % 5], i % 2 == 1))
print(len(out), out[:40])
errors = {}
for i in range(800):
    try:
        get(containers[i % 4], i % 8)
        key = "fine"
    except (IndexError, KeyError) as error:
        key = repr(error)
    errors[key] = errors[key] + 1 if key in errors else 1
print(errors)
a = [0] * 10
d = {}
for i in range(1000):
    put(a if i % 3 else d, i % 10, i)
    put(a, -1 - i % 5, -i)
print(a, d)
total = 0
for i in range(400):
    try:
        put(a, i, 1)
    except IndexError:
        total += 1
    try:
        put((1, 2), 0, 1)
    except TypeError:
        total += 1000
print(total)
big = list(range(300))
for i in range(-300, 300):
    total += big[i]
    big[i] = -big[i]
print(total, big[:3], big[2**0], big[-(2**8)])
