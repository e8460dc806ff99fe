# growth: linear
# What lazily walks a long list and stops soon.
N = 20_000

items = list(range(N))
total = 0
for i in range(N):
    for item in reversed(items):
        total += item
        break
    total += next(iter(items)) + next(zip(items, items))[0] + next(enumerate(items))[0] + next(map(abs, items))
    total += any(item >= 0 for item in items) + (0 in items) + items.index(0)
print(total)
