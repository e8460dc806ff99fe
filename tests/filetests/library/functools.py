# cpython: 3.14
# Functions on functions.
import functools
from functools import lru_cache, partial, reduce, total_ordering, wraps


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__(1))
fib.cache_clear()
print(fib.cache_info())


@lru_cache(maxsize=2)
def square(x):
    return x * x


total = 0
for i in range(3000):
    total += square(i % 3) + square(1)
print(total, square.cache_info(), square.cache_parameters())


@lru_cache
def typed(x, *, k=1):
    return x, k


typed(1), typed(1.0), typed(1, k=1), typed(k=1, x=1)
print(typed.cache_info())
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 3))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
add = partial(lambda *a, **k: (a, sorted(k.items())), 1, x=2)
print(add(5, y=3), add.args, add.keywords, partial(add, 7, x=9)())
print(repr(partial(print, 1, sep="-")), partial(partial(pow, 2), 5)())


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state
        return self

    live = functools.partialmethod(set_state, True)

    @functools.cached_property
    def cost(self):
        print("computed")
        return 42


cell = Cell()
print(cell.live().alive, cell.cost, cell.cost, cell.__dict__)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


one, two = Version(1), Version(2)
print(one < two, one <= two, one > two, one >= two, one >= one, sorted([two, one])[0].n)
wins = 0
for i in range(2000):
    wins += Version(i) >= Version(1000)
print(wins)


def deco(f):
    @wraps(f)
    def wrapper(*args):
        """not this"""
        return f(*args)

    return wrapper


@deco
def documented(x):
    """a doc"""
    return x


print(documented.__name__, documented.__doc__, documented.__wrapped__(4), documented(5))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))


@functools.singledispatch
def show(x):
    return f"any {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _(x):
    return f"seq {len(x)}"


print(show(1), show(True), show("a"), show([1, 2]), show((1,)), show.dispatch(bool) is show.dispatch(int))
