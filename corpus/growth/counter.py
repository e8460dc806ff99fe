# growth: n log n
# A Counter of many things.
N = 5_000

from collections import Counter, defaultdict

c = Counter(i % 100 for i in range(N))
c.update(range(N))
c.update("ab" * N)
for i in range(N):
    c[i] += 1
groups = defaultdict(list)
for i in range(N):
    groups[i].append(i)
print(c.most_common(1), c.total(), len(c + c), len(groups))
