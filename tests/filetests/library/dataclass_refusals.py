# cpython: 3.14
# dataclasses: the options, the helpers, the errors.
import dataclasses, copy
from dataclasses import *
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(dataclasses.__all__))
@dataclass
class P:
    'doc of P'
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    def norm(self): return self.x ** 2 + self.y ** 2
p = P(3, 4); print(p, p == P(3, 4), p != P(3, 5), p.norm(), P.__doc__, P.__match_args__, attempt(P), attempt(P, 1, 2, 3, 4), attempt(hash, p), attempt(lambda: p < p), P(1).tags is P(1).tags, P.y, attempt(lambda: P.tags), P.__eq__(p, 3), p.__dict__)
match p:
    case P(x, y): print(x, y)
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False)
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1, 0, 'n')), attempt(setattr, V(1), 'major', 2), attempt(delattr, V(1), 'major'), attempt(setattr, V(1), 'zzz', 2), attempt(lambda: V(1) < 3), V(1) >= V(1), {V(1): 'a'}[V(1)], V(1) == (1, 0))
@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: str = 'b'
s = S(a=1); print(s, S.__slots__, attempt(setattr, s, 'c', 1), attempt(S, 1), hasattr(s, '__dict__'), S.__match_args__, attempt(lambda: s.zz))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = field(default=3, kw_only=False) if 0 else 3
print(K(1, b=5), attempt(K, 1, 2), K.__match_args__, [(f.name, f.kw_only) for f in fields(K)])
@dataclass
class B:
    x: int = 1
    y: int = 2
@dataclass
class C(B):
    z: int = 3
    x: int = 10
print(C(), C(5), [f.name for f in fields(C)], C.__mro__, attempt(lambda: make_dataclass('E', [('a', int, 5), 'b'])))
@dataclass
class I:
    raw: InitVar[int]
    extra: InitVar[str] = 'e'
    total: int = field(init=False)
    seen: int = field(default=0, init=False)
    def __post_init__(self, raw, extra): self.total = raw * 2; self.seen += len(extra)
i = I(4, extra='abc'); print(i, [f.name for f in fields(I)], attempt(I), I.extra, attempt(replace, i, total=3), replace(i, raw=7), attempt(replace, i), InitVar[int], repr(I.__annotations__))
print(asdict(p), astuple(p), asdict(C(B(), [P(1), (P(2),)], {'k': P(3)})), astuple(C(1, [P(2)])), asdict(p, dict_factory=lambda kv: kv), attempt(asdict, 5), attempt(asdict, P), attempt(astuple, 'a'), attempt(fields, 3), attempt(replace, 3), attempt(replace, P, x=1))
print(replace(p, x=9), copy.replace(p, y=8), is_dataclass(p), is_dataclass(P), is_dataclass(3), attempt(replace, p, q=1))
print(fields(P)[0], fields(P)[2].default_factory, fields(P)[0].default is MISSING, MISSING, fields(P)[1].type)
def mut():
    @dataclass
    class M:
        x: list = []
def nodef():
    @dataclass
    class M:
        x: int = 1
        y: int
def both(): field(default=1, default_factory=int)
def frozen_inherit():
    @dataclass
    class M(V): pass
def frozen_inherit2():
    @dataclass(frozen=True)
    class M(P): pass
def twice():
    @dataclass(slots=True)
    class M:
        __slots__ = ('a',)
        a: int
def nokw():
    @dataclass
    class M:
        _: KW_ONLY
        __: KW_ONLY
def ordereq():
    @dataclass(order=True, eq=False)
    class M: a: int
def hasorder():
    @dataclass(order=True)
    class M:
        a: int
        def __lt__(self, o): return 1
def unsafe():
    @dataclass(unsafe_hash=True)
    class M:
        a: int
        def __hash__(self): return 1
def frozenset_(): 
    @dataclass(frozen=True)
    class M:
        a: int
        def __setattr__(self, k, v): pass
def kwfac():
    @dataclass
    class M:
        _: KW_ONLY = 3
def cvf():
    @dataclass
    class M:
        x: InitVar[int] = field(default_factory=list)
for f in (mut, nodef, both, frozen_inherit, frozen_inherit2, twice, nokw, ordereq, hasorder, unsafe, frozenset_, kwfac, cvf): print(f.__name__, attempt(f))
@dataclass(unsafe_hash=True)
class U: a: int
@dataclass(eq=False)
class E: a: int
@dataclass(repr=False, init=False)
class R: a: int = 5
@dataclass(match_args=False)
class MA: a: int
@dataclass(weakref_slot=True, slots=True)
class W: a: int
print(hash(U(1)) == hash((1,)), E(1) == E(1), repr(R()).split(' at')[0], R().a, attempt(lambda: MA.__match_args__), W.__slots__, attempt(dataclass, 3), attempt(lambda: dataclass(weakref_slot=True)(type('q', (), {}))))
@dataclass
class Node:
    v: int
    nxt: 'Node' = None
n = Node(1); n.nxt = n; print(n)
D = make_dataclass('D', [('x', int), ('y', int, field(default=5)), 'z'] if 0 else [('x', int), ('y', int, field(default=5))], namespace={'add': lambda self: self.x + self.y}, bases=(), frozen=True)
print(D(1), D(1).add(), D.__module__, attempt(make_dataclass, 'D', ['a', 'a']), attempt(make_dataclass, 'D', ['class']), attempt(make_dataclass, 'D', ['1x']), attempt(make_dataclass, 'D', [('a', 'b', 'c', 'd')]))
@dataclass
class Meta:
    a: int = field(default=1, metadata={'unit': 'm'}, doc='the a')
print(fields(Meta)[0].metadata, fields(Meta)[0].metadata['unit'], fields(Meta)[0].doc, repr(fields(Meta)[0]), attempt(lambda: fields(Meta)[0].metadata.update))
@dataclass(slots=True, frozen=True)
class SF:
    a: int
    b: int = field(default=2, doc='bb')
sf = SF(1); print(sf, copy.copy(sf), copy.deepcopy(sf), sf.__getstate__(), attempt(setattr, sf, 'a', 2), attempt(setattr, sf, 'q', 2), hash(sf) == hash((1, 2)), SF.__slots__)
class Mixin:
    def __post_init__(self): self.log = ['mixin']
@dataclass
class PI(Mixin):
    a: int
    def __post_init__(self):
        super().__post_init__(); self.log.append('own')
print(PI(1).log, PI(1))
@dataclass(slots=True)
class SB(B if 0 else object):
    a: int = 0
    def who(self): return __class__.__name__, super().__repr__()[:5]
print(attempt(lambda: SB().who()))
@dataclass
class Prop:
    a: int
    @property
    def double(self): return self.a * 2
    @classmethod
    def of(cls, s): return cls(int(s))
    @staticmethod
    def zero(): return Prop(0)
print(Prop.of('4').double, Prop.zero())
class desc:
    def __set_name__(self, o, n): self.n = '_' + n
    def __get__(self, i, o): return 7 if i is None else getattr(i, self.n, 7)
    def __set__(self, i, v): setattr(i, self.n, int(v))
@dataclass
class WithDesc: q: int = desc()
print(WithDesc(), WithDesc('3').q)
t = 0
for k in range(3000): t += V(k % 5, k) > V(2, 100)
print(t, P.__init__.__annotations__, P.__eq__.__qualname__, P.__repr__.__name__, P.__init__.__qualname__, P.__replace__.__qualname__)
