"""`|` of views puts in the left items, then the right ones as they come: the table decides the order."""
print({"": 0, 0: 0, 1: 0}.keys() | iter([1, 2]))
print({1: 1, 3: 3}.keys().__or__([16, 8, 24]))
print({1, 9} | {17: 1, 25: 2}.keys())
print([8, 0] | {16: 1, 24: 2}.keys())
print({n: n for n in range(0, 40, 8)}.keys() | {n: 0 for n in range(1, 90, 11)})
total = 0
for n in range(3000):
    total += len({n: 0, n + 1: 0}.keys() | [n + 1, n + 2])
print(total)
