# growth: n log n
# Lists that are nearly sorted, sorted backward, or all the same.
N = 3_000

items = list(range(N))
for i in range(0, N - 10, 10):
    items[i], items[i + 1] = items[i + 1], items[i]
print(sorted(items)[-1], sorted(items, reverse=True)[0], sorted(range(N, 0, -1))[0], sorted(items + items)[-1])
items.sort(key=lambda i: -i)
print(items[0], sorted([i % 2 for i in range(N)])[0], sorted(map(str, items))[0], sorted(items, key=str)[0])
