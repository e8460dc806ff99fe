# growth: linear
# Slices of a few items of a long list.
N = 20_000

items = list(range(N))
total = 0
for i in range(N):
    total += sum(items[i:i + 4])
    items[i:i + 2] = [i, i][:len(items[i:i + 2])]
print(total, len(items))
