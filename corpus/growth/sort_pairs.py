# growth: n log n
# Sorts of tuples, and by keys that are equal.
N = 5_000

pairs = [(i % 10, str(i)) for i in range(N)]
pairs.sort()
pairs.sort(key=lambda pair: pair[0])
print(min(pairs), max(pairs), len(sorted(pairs, key=lambda pair: 0)))
