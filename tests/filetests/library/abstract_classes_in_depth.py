# cpython: 3.14
# collections.abc: mixins from the abstract methods, registration, hooks; abc in depth.
import collections.abc as ca
from abc import ABC, ABCMeta, abstractmethod
def attempt(f, *a):
    try: return f(*a)
    except Exception as e: return f'{type(e).__name__}: {e}'
class Seq(ca.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = Seq(3, 1, 2, 1); print(list(s), 1 in s, s.index(1), s.index(1, 2), s.count(1), list(reversed(s)), attempt(s.index, 9), isinstance(s, ca.Reversible), s[-1], bool(Seq()))
class MSeq(Seq, ca.MutableSequence):
    def __init__(self, *a): self.a = list(a)
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def insert(self, i, v): self.a.insert(i, v)
    def __repr__(self): return f'MSeq{self.a}'
m = MSeq(1, 2); m.append(3); m.extend([4, 5]); m.reverse(); m.remove(4); print(m, m.pop(), m.pop(0), m, attempt(m.remove, 99)); m += [7]; m.extend(m); print(m); m.clear(); print(m, attempt(m.pop))
class Map(ca.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mp = Map({'a': 1, 'b': 2}); print(mp.keys(), list(mp.items()), list(mp.values()), mp.get('z', 0), 'a' in mp, mp == {'a': 1, 'b': 2}, mp == Map({'a': 1, 'b': 2}), mp != {}, dict(mp), {**mp}, 1 in mp.values(), ('a', 1) in mp.items(), mp.keys() & {'a'}, sorted(mp.keys() | {'q'}), len(mp.items()), attempt(hash, mp), attempt(reversed, mp))
class MMap(Map, ca.MutableMapping):
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
mm = MMap({}); mm['x'] = 1; mm.update({'y': 2}, z=3); mm.update([('w', 4)]); print(dict(mm), mm.pop('x'), mm.pop('q', None), mm.setdefault('n', []), mm.popitem(), attempt(mm.pop, 'zz')); mm.clear(); print(len(mm), attempt(mm.popitem))
class Bag(ca.Set):
    def __init__(self, it=()): self.s = frozenset(it)
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(sorted(self.s))
    def __len__(self): return len(self.s)
    def __repr__(self): return f'Bag{sorted(self.s)}'
    __hash__ = ca.Set._hash
a, b = Bag([1, 2, 3]), Bag([2, 3, 4]); print(a & b, a | b, a - b, a ^ b, a <= b, Bag([2]) < a, a == Bag([3, 2, 1]), a.isdisjoint([9]), a & [1, 7], {1, 9} | a, [1] - a if 0 else '', a >= {1}, hash(a) == hash(frozenset([1, 2, 3])), attempt(lambda: a < 3), a == {1, 2, 3}, {3} & a, a != b)
class MBag(Bag, ca.MutableSet):
    def __init__(self, it=()): self.s = set(it)
    def add(self, x): self.s.add(x)
    def discard(self, x): self.s.discard(x)
    __hash__ = None
mb = MBag([1, 2]); mb |= [5]; mb -= [1]; mb ^= [2, 8]; mb &= [5, 8, 9]; print(mb, mb.pop(), attempt(mb.remove, 77)); mb.clear(); print(mb, attempt(mb.pop))
class It(ca.Iterator):
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), iter(i := It()) is i)
class Gen(ca.Generator):
    def send(self, v): return ('sent', v)
    def throw(self, t, v=None, tb=None): raise t if v is None else v
g = Gen(); print(next(g), g.send(5), attempt(g.throw, KeyError('k')), attempt(g.close))
class Co(ca.Coroutine):
    def __await__(self): yield
    def send(self, v): raise StopIteration('done')
    def throw(self, *a): raise a[0]
try: Co().send(None)
except StopIteration as e: print(e.value, attempt(Co().close))
for cls in (ca.Sequence, ca.MutableMapping, ca.Set, ca.Iterator, ca.Generator, ca.Hashable, ca.Callable, ca.Awaitable, ca.AsyncIterator, ca.Container, ca.Collection, ca.Buffer, ca.Sized): print(cls.__name__, sorted(cls.__abstractmethods__), attempt(cls))
tests = [1, 'a', b'a', [], (), {}, set(), frozenset(), range(1), iter([]), (x for x in []), len, lambda: 0, {}.keys(), {}.values(), {}.items(), memoryview(b''), bytearray(), None, object(), 1.5, type]
for n in sorted(set(ca.__all__) - {'ByteString'}): print(n, ''.join('01'[isinstance(t, getattr(ca, n))] for t in tests))
print(ca.Callable[[int], str], ca.Mapping[str, int], ca.Iterable[int].__args__, ca.Callable[..., int], repr(ca.Callable[[], None]), attempt(lambda: ca.Callable[int]), ca.Sequence[int] == ca.Sequence[int])
class Plug(ABC):
    @classmethod
    def __subclasshook__(cls, C): return NotImplemented if cls is not Plug else any('plug' in B.__dict__ for B in C.__mro__)
class P1: plug = 1
class P2: pass
@Plug.register
class P3: pass
print(issubclass(P1, Plug), issubclass(P2, Plug), issubclass(P3, Plug), isinstance(P1(), Plug), Plug.register(int), issubclass(int, Plug))
class Reg(ABC): pass
print(Reg.register(P2) is P2, isinstance(P2(), Reg), attempt(Reg.register, 'x'), attempt(lambda: P2.register))
class Circ(ABC): pass
class Sub(Circ): pass
print(attempt(Sub.register, Circ), attempt(isinstance, 3, Circ), attempt(issubclass, 3, Circ))
class AProp(ABC):
    @property
    @abstractmethod
    def x(self): return 1
    @x.setter
    @abstractmethod
    def x(self, v): ...
class Half(AProp):
    @AProp.x.getter
    def x(self): return 2
class Whole(AProp):
    x = 3
print(attempt(AProp), attempt(Half), Whole().x, AProp.x.__isabstractmethod__, AProp.__abstractmethods__, attempt(lambda: super(Whole, Whole()).x))
class Meta2(ABCMeta):
    def __new__(m, n, b, ns): c = super().__new__(m, n, b, ns); c.made = True; return c
class M2(metaclass=Meta2):
    @abstractmethod
    def f(self): ...
print(M2.made, attempt(M2), type('Conc', (M2,), {'f': lambda self: 5})().f(), M2.f.__isabstractmethod__)
c = 0
for i in range(3000): c += isinstance(i, ca.Hashable) + issubclass(list, ca.Sequence) + (i in s)
print(c)
