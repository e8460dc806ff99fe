# growth: linear
# An OrderedDict that turns backwards: its last key becomes the first.
N = 5_000

from collections import OrderedDict

d = OrderedDict((i, i) for i in range(N))
for i in range(N):
    d.move_to_end(next(reversed(d)), last=False)
    d.move_to_end(next(iter(d)))
    d.move_to_end(next(reversed(d)), last=False)
print(next(iter(d)))
