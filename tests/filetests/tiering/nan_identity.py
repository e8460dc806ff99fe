# A nan kept through hot code is still the same object in containers, and never equal to itself.
nan = float("nan")
def keep(x, n):
    y = x
    for i in range(n):
        y = [y][0]
        z = (y, i)
        y = z[0]
    return y
kept = keep(nan, 400)
print(kept in [nan], [kept] == [nan], kept == nan, kept != kept, {nan: 1}[kept], len({nan, kept}))
hits = 0
for i in range(500):
    if nan == nan:
        hits += 1000
    if nan in (1, nan):
        hits += 1
    if not nan < i and not nan > i:
        hits += 1
print(hits)
fresh = 0
for i in range(300):
    a = float("nan")
    b = float("nan")
    fresh += (a in [b]) + (a in [a]) * 10 + ([a] == [a]) * 100 + ([a] == [b]) * 1000
print(fresh)
made = float("inf") - float("inf")
print(made in [made], sum([x != x for x in [made, nan, 1.0] * 100]), max([nan, 1.0]), min([1.0, nan]))
