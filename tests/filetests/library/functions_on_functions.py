# cpython: 3.14
# functools as ordinary programs use it, and where it refuses.
import functools
from functools import *
from functools import Placeholder as _
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(functools.__all__))
def f(*a, **k): return a, k
p = partial(f, 1, 2, x=3)
print(p(4, y=5), p.func is f, p.args, p.keywords, partial(p, 9, x=0)(8), attempt(partial, 5))
q = partial(f, _, 2, _, 4)
print(q('a', 'b'), q('a', 'b', 'c', k=1), attempt(q, 'a'), attempt(partial, f, 1, _), attempt(partial, f, x=_), partial(q, 'A')('B'), partial(q, _, 'B')('A'))
print(repr(_), type(_).__name__, q.args, attempt(lambda: q()))
print(repr(partial(int, base=2)), partial(int, base=2)('101'), repr(partial(print, 'a', _, sep='-'))if 0 else '')
class C:
    def __init__(self): self.log = []
    def call(self, a, b=0): self.log.append((a, b)); return self
    one = partialmethod(call, 1)
    two = partialmethod(call, b=2)
    ph = partialmethod(call, _, 7)
c = C(); c.one().two(5).ph(3).one(9); print(c.log, C.one, repr(C.__dict__['two']) )
class M:
    method = partial(f, 'M')
    m2 = partialmethod(f, 'M2')
print(attempt(lambda: M().m2('z'))[0][1:])
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.cache_parameters(), fib.__name__, fib.__wrapped__.__name__)
fib.cache_clear(); print(fib.cache_info())
@lru_cache(maxsize=2)
def sq(x): print('sq', x); return x * x
for x in (1, 2, 1, 3, 2, 1): sq(x)
print(sq.cache_info(), sq.cache_parameters())
@lru_cache(typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info())
@lru_cache
def u(*a, **k): return len(a) + len(k)
print(u(1, a=2), u(1, a=2), u(a=2), u.cache_info(), attempt(u, []), attempt(lru_cache, 'x'), attempt(lru_cache(maxsize=0)(len), 'abc'))
print(lru_cache(maxsize=-5)(len).cache_parameters(), lru_cache(maxsize=None)(len).cache_info())
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) < V(2), attempt(lambda: V(1) < 3), attempt(lambda: V(1) >= 3), attempt(total_ordering, type('X', (), {})))
print(V.__le__.__name__, V.__gt__.__doc__, V.__le__.__qualname__)
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=key), key(1) < key(2), key(1) == key(1), key(5).obj, attempt(lambda: key(1) < 3), attempt(hash, key(1)), type(key(1)).__name__)
print(sorted('banana', key=cmp_to_key(lambda a, b: ord(b) - ord(a))), max([1, 5, 2], key=key))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [], 7), attempt(reduce, max, []), attempt(reduce, max, 5), reduce(lambda a, b: a * b, range(1, 20), 1), reduce(max, initial=3, *[]) if 0 else reduce(lambda a, b: a + b, 'bc', initial='a'))
@singledispatch
def show(x, depth=0): return f'object {x!r}'
@show.register
def _int(x: int, depth=0): return f'int {x}'
@show.register(list)
@show.register(tuple)
def _seq(x, depth=0): return '[' + ', '.join(show(y, depth + 1) for y in x) + f']@{depth}'
@show.register
def _union(x: str | bytes, depth=0): return 'text ' + repr(x)
show.register(float, lambda x, depth=0: f'float {x:.2f}')
print(show(1), show(True), show([1, (2.5, 'a')]), show({}), show(None), show(b'x'), show.dispatch(bool).__name__, show.dispatch(dict).__name__, sorted(k.__name__ for k in show.registry))
print(attempt(show), attempt(show.register, 5), attempt(show.register, lambda x: x))
class D:
    @singledispatchmethod
    def go(self, x): return 'base', x
    @go.register
    def _(self, x: int): return 'int', x
    @go.register
    @classmethod
    def _(cls, x: str): return cls.__name__, x
    @cached_property
    def costly(self): print('computing'); return 42
d = D(); print(d.go(1), d.go('s'), d.go(2.5), D.go)if 0 else print(d.go(1), d.go('s'), d.go(2.5))
print(d.costly, d.costly, d.__dict__); del d.costly; print(d.costly, type(D.costly).__name__, attempt(lambda: D.__dict__['costly'].func(d)))
class S:
    __slots__ = ()
    @cached_property
    def z(self): return 1
print(attempt(lambda: S().z))
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        'inner doc'
        return fn(*a, **k)
    return inner
@deco
def named(a: int, b=2) -> str:
    'named doc'
    return a
named.attr = 1
print(named.__name__, named.__doc__, named.__annotations__, named.__wrapped__.__name__, named.__qualname__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
print(update_wrapper(lambda: 0, named).__dict__.keys(), attempt(wraps, ))
print(sum(fib(i) for i in range(300)) % 10**9, sum(map(partial(pow, 2), range(20))))
@cache
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 50), ack.cache_info().currsize)
total = 0
inc = partial(lambda a, b: a + b, 1)
for i in range(3000): total += inc(i)
print(total)
