# Starred targets in hot loops over sources of changing kind and length, with failures that are caught.
def heads(n):
    sources = [[1, 2, 3], (4, 5), "ab", range(6, 9), {10: 1, 11: 2}, iter([12, 13, 14]), b"xyz"]
    total, lengths = 0, {}
    for i in range(n):
        source = sources[i % 7]
        try: first, *rest = source
        except ValueError as error:
            lengths[str(error)] = lengths.get(str(error), 0) + 1
            continue
        total += first if isinstance(first, int) else ord(first)
        lengths[len(rest)] = lengths.get(len(rest), 0) + 1
    return total, lengths
print(heads(2100))
def fixed(n):
    failed = {}
    total = 0
    items = [(1, 2), [3, 4], (5, 6, 7), "89", [1], {1, 2}, 5, None]
    for i in range(n):
        try: a, b = items[i % 8]
        except (ValueError, TypeError) as error: failed[str(error)] = failed.get(str(error), 0) + 1
        else: total += int(a) * 10 + int(b)
    return total, failed
print(fixed(1600))
def rotate(n):
    window = [0, 1, 2, 3]
    for i in range(n):
        [_, *window] = *window, i
        (a, *middle, b) = window
        window = [b, *middle, a]
    return window
print(rotate(1001))
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, (a + b) % 1000007
    return a
print(fib(3000))
def merged(n):
    base, total = {"a": 1, "b": 2}, 0
    for i in range(n):
        d = {**base, "b": i, **{"c": i * 2}}
        t = (*d.values(), *base)
        s = {*t, *d}
        total += len(s) + d["b"] + t[2]
    return total
print(merged(1200))
def calls(n):
    def f(a, b=0, *rest, k=0, **more): return a + b + len(rest) + k + len(more)
    total = 0
    for i in range(n):
        args = [i, 1, 2, 3][: i % 4 + 1]
        total += f(*args) + f(*args, **{"k": 1}) + f(0, *args, **dict(zip("xyz", args)))
    return total
print(calls(1500))
