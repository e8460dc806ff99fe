# growth: n log n
# The most common of many, and lookups in chained dicts.
N = 1_000

from collections import ChainMap, Counter, defaultdict

counts = Counter(i % (N // 2 + 1) for i in range(N))
counts.update(range(N))
print(counts.most_common(3), len(counts.most_common()), counts.total(), len(counts - Counter(range(9))))
chain, total = ChainMap({}, {i: i for i in range(N)}, {-i: i for i in range(N)}), 0
for i in range(N):
    total += chain[i] + chain[-i] + (i in chain)
    chain[i] = 1
groups = defaultdict(list)
for i in range(N):
    groups[i % 100].append(i)
print(total, len(chain), len(groups))
