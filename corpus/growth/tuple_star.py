# growth: linear
# A long tuple that is passed on and looked at.
N = 20_000

items = tuple(range(N))
total = 0
for i in range(N):
    total += items[i] + len(items) + items[-1]
first, *rest = items
print(total, len(rest), max(*items, -1))
