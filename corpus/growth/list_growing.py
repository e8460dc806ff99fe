# growth: linear
# Iterators that are made while a list grows.
N = 20_000

items = [0]
total = 0
for item in items:
    if item < N:
        items.append(item + 1)
    total += item
print(total, len(items))
