# A dict from whose end keys are taken: each leaves a slot that only a new table can use again.


def numbers(d, end, most):
    """What a loop over a dict sees whose last key goes and comes back."""
    seen = []
    for key in d:
        seen.append(key)
        if len(seen) < most:
            d.popitem()
            d[end + len(seen)] = 0
    return seen


def refilled(size):
    d = dict.fromkeys(range(size))
    while d:
        d.popitem()
    for key in range(size, 3 * size):
        d[key] = key
        if len(d) > 4:
            del d[key - 4]
    return list(d)


for size in 1, 3, 5, 8, 30, 80, 2000:
    print(size, refilled(size), list(dict.fromkeys("ab")))
for size in 1, 2, 4, 5, 6, 9, 10, 11, 20:
    for most in 3, 30, 100:
        print(size, most, numbers(dict.fromkeys(range(size)), size, most))
d = {}
for i in range(3000):
    d[i] = i
    assert d.popitem() == (i, i) and i not in d
print(d)
