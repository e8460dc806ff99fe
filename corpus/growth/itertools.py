# growth: linear
# Iterators chained, zipped, grouped and split.
N = 2_000

from itertools import accumulate, batched, chain, groupby, islice, pairwise, product, tee

first, second = tee(chain.from_iterable([i, i] for i in range(N)))
total = sum(first) - sum(second) + sum(a * b for a, b in zip(range(N), range(N), strict=True))
for key, group in groupby(range(N), lambda i: i // 3):
    total += key + len(list(group))
print(total, sum(accumulate(range(N))), len(list(pairwise(range(N)))), len(list(batched(range(N), 3))))
print(sum(1 for _ in product(range(N), "ab")), sum(islice(chain(range(N), range(N)), N)))
print(len(list(enumerate(reversed(range(N))))), sum(map(max, range(N), range(N))))
