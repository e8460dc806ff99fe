# cpython: 3.14
# Wrong arguments to what CPython has in C, in its words.
import functools
import itertools
import operator
from collections import OrderedDict, defaultdict, deque


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
        return "fine"
    except TypeError as error:
        return str(error)


queue = deque([1, 2, 3])
for name in ("append", "pop", "insert", "index", "rotate", "extend", "__getitem__", "__setitem__", "__len__"):
    method = getattr(queue.copy(), name)
    for count in range(5):
        print(name, count, attempt(method, *[[]] * count if name == "extend" else [0] * count))
    print(name, attempt(method, x=1), attempt(getattr(deque, name)), sep=" | ")
print(attempt(deque, [], 1, 2), attempt(deque, foo=1), attempt(defaultdict, int, 1, 2), sep=" | ")
for name in ("pop", "popitem", "move_to_end", "setdefault"):
    print(attempt(getattr(OrderedDict(), name), 1, 2, 3), attempt(getattr(OrderedDict, name)), sep=" | ")
for name in ("add", "neg", "setitem", "length_hint", "truth", "contains", "ipow", "not_"):
    function = getattr(operator, name)
    print(attempt(function), attempt(function, 1, 2, 3, 4), attempt(function, a=1), sep=" | ")
for name in ("cycle", "repeat", "accumulate", "compress", "starmap", "groupby", "permutations", "combinations", "batched", "tee", "pairwise"):
    function = getattr(itertools, name)
    print(name, attempt(function), attempt(function, [], 1, 2, 3, 4), attempt(function, foo=1), sep=" | ")
print(attempt(functools.reduce), attempt(functools.cmp_to_key), attempt(functools.cmp_to_key, 1, 2), sep=" | ")


def hot(n):
    failures = 0
    for i in range(n):
        try:
            operator.add(i)
        except TypeError:
            failures += 1
    return failures


print(hot(3000))
