# growth: linear
# Generators that hand items on.
N = 5_000

from itertools import accumulate, chain, groupby, islice


def double(items):
    for item in items:
        yield item
        yield item


items = range(N)
for _ in range(3):
    items = double(items)
print(sum(items), sum(chain.from_iterable([i] for i in range(N))), len(list(accumulate(range(N)))))
print(sum(1 for _ in groupby(range(N))), sum(islice(iter(range(N)), 1, None, 2)))


def counting():
    i = 0
    while True:
        i += (yield i) or 1


counter = counting()
next(counter)
print(max(counter.send(1) for _ in range(N)))
