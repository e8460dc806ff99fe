# growth: linear
# A dict from whose end items are taken, and one in which keys come and go.
N = 20_000

d = dict.fromkeys(range(N))
while d:
    d.popitem()
for i in range(N):
    d[i] = i
    if i > 4:
        del d[i - 4]
print(len(d))
