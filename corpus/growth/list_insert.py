# growth: quadratic
# A list whose items come and go at the front, which moves all others, in CPython as well.
N = 4_000

items = []
for i in range(N):
    items.insert(0, i)
while items:
    items.pop(0)
print(items)
