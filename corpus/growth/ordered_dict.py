# growth: linear
# An OrderedDict whose keys move.
N = 5_000

from collections import OrderedDict

d = OrderedDict()
for i in range(N):
    d[i] = d[str(i)] = i
for i in range(N):
    d.move_to_end(i)
    d.move_to_end(str(i), last=False)
    next(iter(d)), next(reversed(d))
while d:
    d.popitem(last=False)
    d.popitem()
print(len(d))
