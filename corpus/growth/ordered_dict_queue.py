# growth: linear
# An OrderedDict as a queue.
N = 5_000

from collections import OrderedDict

d = OrderedDict((i, i) for i in range(N))
for i in range(N):
    key, _ = d.popitem(last=False)
    d[key] = i
    key = next(iter(d))
    del d[key]
    d[key] = i
print(len(d))
