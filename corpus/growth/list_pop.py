# growth: linear
# A list from whose end items are taken.
N = 20_000

items = list(range(N))
while items:
    items.pop()
items = list(range(N))
while items:
    del items[-1]
items = list(range(N))
while items:
    items[-1:] = []
print(items)
