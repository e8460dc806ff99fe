# growth: linear
# Copies of containers, shallow and deep.
N = 2_000

from copy import copy, deepcopy

items = [[i, (i, str(i))] for i in range(N)]
d = {i: [i] for i in range(N)}
print(len(copy(items)), len(deepcopy(items)), len(deepcopy(d)), len(items[:]), len(list(items)), len(dict(d)), len(d | d))
