# Indexing, slicing, equality, membership of ranges, with every sign of step.
ranges = [range(0), range(5), range(1, 5), range(5, 1), range(5, 1, -1), range(0, 10, 3), range(10, 0, -3), range(-5, 5, 2), range(2**70, 2**70 + 5, 2), range(0, 1, 10**20)]
total = 0
for r in ranges:
    print(r, len(r), list(r), bool(r), r[1:] , r[::-1], r[-1] if r else None)
    for x in range(-12, 12):
        total += x in r
print(total)
print(range(0, 3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(0, 10, 3)[2], range(10)[2:8:3], range(10)[-3:], range(10, 0, -2)[1:3])
print(3.0 in range(5), 3.5 in range(5), "a" in range(5), True in range(5), 2**70 + 2 in range(2**70, 2**70 + 5, 2), None in range(3))
for action in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(5)[5], lambda: range(5)[-6], lambda: range(1, 2, 3, 4), lambda: range(5) + 1, lambda: range(5) < range(6), lambda: range(5)["x"], lambda: range(stop=5), lambda: range(None)):
    try:
        print(action())
    except (TypeError, ValueError, IndexError) as error:
        print(repr(error))
try:
    r = range(3)
    r[0] = 1
except TypeError as error:
    print(error)
print({range(3): "a"}[range(0, 3)], max(range(10)), min(range(10, 0, -3)), sum(range(100)), sorted(range(5, 0, -1)), range(True, 4))
