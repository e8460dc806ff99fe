# The iteration order of sets of integers follows CPython's table: probes, growth, deletions, copies.
for values in ([3, 1, 2], [8, 0, 16, 24], [100, 5, 3], list(range(20, 0, -1)), [2**i for i in range(20)], [i * 8 for i in range(12)], [i * i for i in range(15)], [1000003 * i for i in range(9)], [64, 32, 16, 8, 4, 2, 1, 0]):
    s = set(values)
    t = set()
    for value in values:
        t |= {value}
    print(s, t, [x for x in s], list(s | {7}), list(s & set(values[::2])), list(s - {values[0]}), list(s ^ {1, 1000}))
s = set()
for i in range(500):
    s |= {i * 7919 % 1009}
    if i % 3 == 0:
        s -= {i * 7919 % 1009 - 1, i}
print(s)
print({i % 50 * 3 for i in range(200)}, set(list(s)[:40]))
removed = set(range(40)) - set(range(0, 40, 3))
removed |= {100, 200, 64, 128}
print(removed, set(removed), {*removed})
try:
    for x in removed:
        removed |= {x + 1000}
except RuntimeError as error:
    print(error, len(removed))
