# growth: linear
# Keys leave and come again, in dicts that others walk through.
N = 5_000

table = {i: i for i in range(N)}
for i in range(3 * N):
    del table[i]
    table[i + N] = i
other = {}
for key in table:
    other[key] = table[key]
    if key % 3 == 0:
        del other[key]
    table[key] = key + 1
members = set(range(N))
for i in range(2 * N):
    members.discard(i)
    members.add(i + N)
keys, items = table.keys(), table.items()
print(len(other), sum(i in keys for i in range(2 * N)), sum((i, i) in items for i in range(N)), len(members))
