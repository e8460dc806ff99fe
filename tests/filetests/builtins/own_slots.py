# What the classes of functions, cells, proxies and cache facts have of their own: comparisons, hashes, unions, the parts of a namedtuple.
# cold: each is asked once
import types, functools, contextlib, dataclasses, operator
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
C = types.CellType
t(lambda: C(1) == C(1)); t(lambda: C(1) < C(2)); t(lambda: C() == C()); t(lambda: C() < C(1)); t(lambda: hash(C(1))); t(lambda: C(1) != C(2)); t(lambda: C(1) >= C('a'))
t(lambda: C(1) == 1)
def mk(): return lambda a: a
t(lambda: mk().__code__ == mk().__code__)
def f(a): return a
def g(a): return a
t(lambda: f.__code__ == g.__code__)
t(lambda: hash(f.__code__) == hash(f.__code__))
t(lambda: f.__code__ < g.__code__)
mp = types.MappingProxyType({'a': 1})
t(lambda: mp | {'b': 2}); t(lambda: {'b': 2} | mp); t(lambda: mp | mp); t(lambda: mp == {'a': 1}); t(lambda: mp.__or__({'c': 3})); t(lambda: mp < mp); t(lambda: hash(mp)); t(lambda: str(mp)); t(lambda: repr(mp)); t(lambda: mp.__eq__({'a':1}))
def ior():
    global mp2
    mp2 = mp; mp2 |= {'z': 1}; return mp2
t(ior)
t(lambda: [].append == [].append); l = []
t(lambda: l.append == l.append); t(lambda: hash(l.append) == hash(l.append)); t(lambda: l.append.__eq__(l.append))
t(lambda: (1).__add__ == (1).__add__); t(lambda: (1000).__add__ == (999 + 1).__add__); t(lambda: hash((1).__add__) == hash((1).__add__))
t(lambda: l.append < l.append)
class A:
    def m(self): pass
    def __eq__(self, o): return True
    __hash__ = None
a, b = A(), A()
t(lambda: a.m == b.m); t(lambda: a.m == a.m); t(lambda: hash(a.m) == hash(a.m)); t(lambda: a.m.__lt__(b.m))
@functools.lru_cache
def ff(x): return x
ff(1); ff(1)
i = ff.cache_info()
t(lambda: i._asdict()); t(lambda: i._replace(hits=9)); t(lambda: i._fields); t(lambda: type(i)._make([1,2,3,4])); t(lambda: i == (1,1,128,1)); t(lambda: i._field_defaults); t(lambda: type(i)); t(lambda: i.hits)
def match():
    match i:
        case functools._CacheInfo(h, m): return h, m
t(match)
t(lambda: type(i)(1,2)); t(lambda: type(i)(1,2,3,4,5)); t(lambda: type(i)(hits=1,misses=2,maxsize=3,currsize=4)); t(lambda: i._replace(z=1))
t(lambda: contextlib.AbstractContextManager[int]); t(lambda: dataclasses.Field[int]); t(lambda: contextlib.nullcontext[int])
t(lambda: operator.__iadd__([1], [2])); t(lambda: operator.__ixor__(1, 3)); t(lambda: operator.iadd is operator.__iadd__)
t(lambda: f"{mp!r:>30}")
t(lambda: type(None).__eq__(None, None)); t(lambda: None < None); t(lambda: None.__lt__(1))

import collections.abc as abc
def tp[T, **P](): pass
T, P = tp.__type_params__
class Stack[T]: pass
def sete():
    s = Stack[int]; s.zz = 5; return s.zz, Stack.zz
t(sete)
def dele():
    s = Stack[int]; del s.zz
t(dele)
t(lambda: abc.Callable[[int], str].__args__)
t(lambda: abc.Callable[[int], str])
t(lambda: abc.Callable[int, str])
t(lambda: abc.Callable[..., str].__args__)
t(lambda: abc.Callable[[int, str], None])
t(lambda: abc.Callable[[], None].__args__)
t(lambda: abc.Callable[[int], str].__parameters__)
t(lambda: abc.Callable[[int], str] == abc.Callable[[int], str])
t(lambda: abc.Callable[[int], str] | None)
t(lambda: isinstance(len, abc.Callable))
t(lambda: abc.Callable[int])
t(lambda: abc.Callable)
t(lambda: abc.Callable[P, T]); t(lambda: abc.Callable[P, T].__args__); t(lambda: abc.Callable[P, T].__parameters__)
t(lambda: abc.Callable[P, T][[int, str], bool]); t(lambda: abc.Callable[P, T][[int, str], bool].__args__)
t(lambda: abc.Callable[[T], T][int]); t(lambda: abc.Callable[..., T][int]); t(lambda: abc.Callable[[T, int], str][bytes].__args__)
t(lambda: abc.Callable[[int], str].__origin__); t(lambda: hash(abc.Callable[[int], str]) == hash(abc.Callable[[int], str]))
t(lambda: abc.Callable[[abc.Callable[[int], None]], list[int]])
t(lambda: abc.Callable[[int]]); t(lambda: abc.Callable[(int,), str])
t(lambda: abc.Callable[[], int][str])
