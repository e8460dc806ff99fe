# growth: linear
# Questions about views of a long dict.
N = 20_000

d = dict.fromkeys(range(N))
total = 0
for i in range(N):
    total += (i in d.keys()) + ((i, None) in d.items()) + len(d.values())
print(total)
