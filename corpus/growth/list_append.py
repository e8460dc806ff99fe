# growth: linear
# A list that grows, by `+=` and by `append`.
N = 20_000

items = []
for i in range(N):
    items += [i]
    items.append(i)
print(len(items))
