# growth: linear
# Operators on long sets.
N = 20_000

a, b = set(range(N)), set(range(N // 2, 2 * N))
print(len(a | b), len(a & b), len(a - b), len(a ^ b), a <= b, a.isdisjoint(b), a == set(a))
for i in range(N):
    a |= {i}
    a -= {i}
    a.update((i,))
print(len(a), len(frozenset(a)))
