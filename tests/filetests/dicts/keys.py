# Keys of mixed kinds and big sizes; hashing agrees across int, float, bool.
d = {}
for i in range(-150, 150):
    d[i] = "int"
    d[float(i)] = "float"
    d[i + 0.5] = "half"
    d[str(i)] = "str"
    d[(i,)] = "tuple"
    d[i * 2**61] = "big"
print(len(d), d[1], d[1.0], d[True], d["1"], d[(1,)], d[(1.0,)], d[2**61], d[2.0**61], d[-0.5])
nan = float("nan")
n = {nan: 1, float("nan"): 2, nan: 3}
print(len(n), n[nan], nan in n, float("nan") in n)
inf = {float("inf"): 1, float("-inf"): 2}
print(inf[1e400], inf[-1e400])
print({None: 1, (): 2, "": 3, 0: 4, print: 5}[print], {int: "type"}[int])
huge = {2**100: "a", 2.0**100: "b", -(2**100): "c"}
print(huge, 2**100 in huge, 2**100 + 1 in huge)
hits = 0
for i in range(1000):
    if i * 1.0 in d:
        hits += 1
    if f"{i}" in d:
        hits += 1
print(hits)
