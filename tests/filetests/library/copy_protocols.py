# cpython: 3.14
# Every protocol that copy and deepcopy ask, in order, and what they refuse.
import copy
def attempt(f, *a):
    try: return f(*a)
    except Exception as e: return f'{type(e).__name__}: {e}'
class RE:
    def __init__(self, v): self.v = v
    def __reduce_ex__(self, p): return (RE, (('ex', p, self.v),))
class Six:
    def __init__(self): self.items, self.pairs, self.state = [], {}, None
    def __reduce__(self): return (Six, (), {'st': 1}, iter([1, 2]), iter([('k', [3])]))
    def __setstate__(self, s): self.state = s
    def append(self, x): self.items.append(x)
    def extend(self, xs): self.items.extend(xs)
    def __setitem__(self, k, v): self.pairs[k] = v
class StrReduce:
    def __reduce__(self): return 'global name'
class Ex:
    def __new__(cls, *, k): o = super().__new__(cls); o.k = k; return o
    def __getnewargs_ex__(self): return (), {'k': self.k}
class BadState:
    def __getstate__(self): return 5
class Falsy:
    def __init__(self): self.x = 1
    def __getstate__(self): return None
    def __setstate__(self, s): self.got = s
class SlotDict:
    __slots__ = ('a', '__dict__')
class Base:
    __slots__ = ('b',)
class Derived(Base):
    __slots__ = ('d', '__weakref__')
class ListSub(list):
    def __init__(self, *a): super().__init__(*a); self.tag = 't'
class DictSub(dict): pass
class Tup(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
class Int(int): pass
class Meta(type): pass
class WithMeta(metaclass=Meta): pass
class Prop:
    @property
    def p(self): return 1
for make in (copy.copy, copy.deepcopy):
    print(make.__name__)
    print(make(RE(1)).v, make(StrReduce()).__class__.__name__, make(Ex(k=[1])).k)
    s = make(Six()); print(s.items, s.pairs, s.state)
    print(attempt(make, BadState()), make(Falsy()).__dict__)
    s = SlotDict(); s.a = [1]; s.z = [2]; c = make(s); print(c.a, c.z, c.a is s.a)
    d = Derived(); d.b, d.d = [1], 2; c = make(d); print(c.b, c.d, c.b is d.b); del d.d; print(hasattr(make(d), 'd'))
    l = ListSub([[1]]); l.me = l; c = make(l); print(c, c.tag, c.me is c, c.me is l, type(c).__name__, c[0] is l[0])
    q = DictSub(a=[1]); q.at = 5; c = make(q); print(c, c.at, type(c).__name__, c['a'] is q['a'])
    t = Tup([1], 2); c = make(t); print(c, type(c).__name__, c[0] is t[0]); i = Int(5); i.x = [1]; c = make(i); print(c, c.x, c.x is i.x, type(c).__name__)
    print(make(WithMeta) is WithMeta, make(Meta) is Meta, make(print) is print, make(...) is ..., make(NotImplemented) is NotImplemented, make(None), make(1j), make('s'), make(b'b'), make(range(2)), make(slice(1, 2)), make(type), make(Prop.p) is Prop.p if make is copy.copy else '')
    print(attempt(make, (x for x in ())), attempt(make, iter([1])) and 'iter', make(ValueError('a', [1])).args, make(lambda: 1).__name__, make([].append) is not None, make(property(len)).fget if make is copy.copy else '')
e = KeyError('k'); e.extra = [1]; e.__cause__ = ValueError(); c = copy.copy(e); print(repr(c), c.extra is e.extra, c.__cause__)
memo = {}; a = [1]; b = copy.deepcopy(a, memo); print(memo[id(a)] is b, copy.deepcopy(a, memo) is b, len(memo))
x = (1, [2], (3,)); y = copy.deepcopy(x); print(y == x, y is x, y[2] is x[2]); z = (1, (2, 'a')); print(copy.deepcopy(z) is z, copy.copy(z) is z, copy.deepcopy(frozenset([z])) == frozenset([z]))
g = {}; g['self'] = g; g['t'] = (g,); h = copy.deepcopy(g); print(h['self'] is h, h['t'][0] is h); st = {1, (2, 3)}; print(copy.deepcopy(st) == st, copy.copy(st) is st)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids, self.parent = v, list(kids), None; [setattr(k, 'parent', self) for k in kids]
t = Tree(1, Tree(2, Tree(3)), Tree(4)); u = copy.deepcopy(t); print(u.kids[0].parent is u, u.kids[0].kids[0].parent.parent is u, u.kids[1].v, u is t)
class Replaced:
    def __init__(self, a, b): self.a, self.b = a, b
    def __replace__(self, /, **kw): return Replaced(**{**self.__dict__, **kw})
r = copy.replace(Replaced(1, 2), b=5); print(r.a, r.b, attempt(copy.replace, Replaced(1, 2)) is not None, attempt(lambda: copy.replace()), attempt(lambda: copy.replace([], a=1)))
n = 0
for i in range(1500): n += copy.deepcopy([i, {'k': i}])[1]['k'] + copy.copy(Int(i))
print(n, copy.error is copy.Error, sorted(copy.__all__))
