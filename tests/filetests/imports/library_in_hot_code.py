# Functions and classes of library modules used from hot loops, under aliases and rebound names.
from collections import Counter, defaultdict, namedtuple
from functools import lru_cache, partial, reduce
from itertools import accumulate, chain, count, cycle, islice, product
import operator as op
Point = namedtuple("Point", "x y")
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def counting(n):
    words, groups = Counter(), defaultdict(list)
    for i in range(n):
        words["abc"[i * i % 3]] += 1
        groups[i % 4].append(i)
    return sorted(words.items()), {k: len(v) for k, v in groups.items()}
print(counting(2000))
def points(n):
    p = Point(0, 0)
    for i in range(n):
        x, y = p
        p = p._replace(x=x + 1) if i % 2 else Point(p.x, y - 1)
    return p
print(points(1000), fib(80), reduce(op.add, range(100)))
def lazy(n):
    total = 0
    source = cycle([1, 2, 3])
    numbers = count(10, 5)
    for i in range(n):
        total += next(source) * next(numbers)
    return total
print(lazy(1500))
print(sum(a * b for a, b in islice(product(range(50), repeat=2), 1500)), list(islice(accumulate(range(1, 9), op.mul), 8)), list(chain("ab", [1])))
def partials(n):
    add5 = partial(op.add, 5)
    total = 0
    for i in range(n):
        total += add5(i)
        if i == n // 2: add5 = partial(op.mul, -1)
    return total
print(partials(1500))
