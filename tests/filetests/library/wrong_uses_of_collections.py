# What the containers of the library and their helpers answer to odd uses.
import functools
import math
import random
import types
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: {3: 4} | ChainMap({1: 2}, {1: 3, 5: 6}))
show(lambda: ChainMap({1: 2}) | {3: 4})
show(lambda: [(1, 2)] | ChainMap())
show(lambda: ChainMap() | [(1, 2)])
show(lambda: deque([1, 2], 5).__reduce__()[:3])
show(lambda: list(deque("ab").__reduce__()[3]))
show(lambda: defaultdict(int, a=1).__reduce__()[:4])
show(lambda: list(defaultdict(None, a=1).__reduce__()[4]))
show(lambda: Counter("abca").most_common("a"))
show(lambda: (namedtuple("Point", "x").__doc__, namedtuple("Point", "x y").__doc__, namedtuple("Point", "x").__new__.__doc__))
show(lambda: functools.lru_cache(5)(5))
show(lambda: types.SimpleNamespace({1: 2}))
show(lambda: types.SimpleNamespace(1, 2))
show(lambda: types.SimpleNamespace([("a", 1)], b=2))
r = random.Random(1)
show(lambda: r.setstate((3, ("a",) * 625, None)))
show(lambda: r.setstate((3, (1,) * 624 + (700,), None)))
show(lambda: r.setstate((3, (1,) * 624 + (-1,), None)))
show(lambda: r.setstate((3, (1, 2), None)))
print(r.random())
show(lambda: math.isclose(a=1, b=1.05, rel_tol=0.1))
show(lambda: math.isclose(1))
show(lambda: math.isclose(1, 2, 3))
show(lambda: math.isclose(1, 2, tol=3))
show(lambda: math.isclose(1, 2, b=3))
show(lambda: math.prod([1, 2], 3))
show(lambda: math.prod([1, 2], start=3))
show(lambda: math.nextafter(1))
show(lambda: math.perm(-1))
show(lambda: math.perm(5))
show(lambda: complex("1", real=2))
show(lambda: zip([1], strict=True, other=2))
show(lambda: zip([1], other=2))
show(lambda: {}.get(1, default=2))
show(lambda: {}.pop(1, default=2))
show(lambda: [].insert(0, object=1))

window = deque(maxlen=5)
tally = Counter()
chain = ChainMap({}, {"even": 0})
for step in range(3000):
    window.append(step)
    tally[step % 3] += len(window)
    chain["even"] = chain["even"] + (step % 2 == 0)
print(window, tally, chain, {0: "first"} | chain)
