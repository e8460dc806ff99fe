# growth: linear
# A dict that is filled with ints, strs and tuples.
N = 20_000

d = {}
for i in range(N):
    d[i] = d[str(i)] = d[i, i] = d[float(i) + 0.5] = i
    d.setdefault(i + 0.25, []).append(i)
print(len(d))
