class A: __slots__ = 'one'
class B: __slots__ = ['x', 'y']
class C(B): __slots__ = ('z',)
class D(B): pass
class E(B): __slots__ = ('__dict__',)
class F: __slots__ = {'p': 'doc of p', 'q': None}
class G: __slots__ = ('__weakref__', '__priv')
a = A(); a.one = 1; print(a.one, A.one, type(A.one).__name__, hasattr(a, '__dict__'))
c = C(); c.x = 1; c.z = 3
print(c.x, c.z, C.__slots__, B.__dict__['x'].__objclass__.__name__)
try: c.y
except AttributeError as e: print(e, e.name, e.obj is c)
try: c.w = 1
except AttributeError as e: print(e)
d = D(); d.x = 1; d.w = 2; print(d.__dict__, d.x)
e = E(); e.w = 5; print(e.__dict__)
print(F.p.__doc__, F.q.__doc__, B.x.__doc__)
print([n for n in G.__dict__ if 'priv' in n])
for slots in ('1a', ('a', 5), ('a b',), ('',), ('__dict__', '__dict__'), ('__weakref__', '__weakref__'), 5, ('a', 'a'), ('__class__',), ('\u00e9',)):
    try:
        t = type('T', (), {'__slots__': slots}); print('ok', slots, sorted(n for n in t.__dict__ if not n.startswith('__')))
    except (TypeError, ValueError) as ex: print(slots, type(ex).__name__, ex)
try: type('T', (), {'__slots__': ('a',), 'a': 1})
except ValueError as ex: print(ex)
try:
    class H(int): __slots__ = ('a',)
except TypeError as ex: print(ex)
try:
    class H(tuple): __slots__ = ('a',)
except TypeError as ex: print(ex)
class H(int): __slots__ = ()
try: H(5).a = 3
except AttributeError as ex: print(ex)
class L(list): __slots__ = ('a',)
l = L([1]); l.a = 5; print(l, l.a)
try:
    class M(A, B): pass
except TypeError as ex: print(ex)
class Emp: __slots__ = ()
class M(A, Emp): __slots__ = ()
m = M(); m.one = 'ok'; print(m.one)
try: m.two = 1
except AttributeError as ex: print(ex)
a2 = A(); a2.one = 5; del a2.one
try: del a2.one
except AttributeError as ex: print(ex)
try: a2.one
except AttributeError as ex: print(ex)
try: A.one.__get__(5)
except TypeError as ex: print(ex)
try: A.one.__set__(5, 5)
except TypeError as ex: print(ex)
A.one.__set__(a2, 77); print(A.one.__get__(a2), A.one.__get__(None, A) is A.one)
A.one.__delete__(a2)
B2 = type('B2', (), {'__slots__': ('x', 'y')})
b = B(); b.x = 4
b.__class__ = B2; print(type(b).__name__, b.x)
B3 = type('B3', (), {'__slots__': ('y', 'x2')})
try: b.__class__ = B3
except TypeError as ex: print(ex)
class N:
    __slots__ = ('v',)
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, N) and self.v == o.v
    def __hash__(self): return hash(self.v)
t = 0
ns = [N(i) for i in range(50)]
for k in range(60):
    for n in ns:
        n.v += 1
        t += n.v
print(t, len({N(1), N(1), N(2)}))
import copy
n = copy.copy(N(5)); print(n.v, n == N(5), copy.deepcopy(N([1])).v)
print(N.__slots__, sorted(x for x in dir(N) if not x.startswith('__')))
class W:
    __slots__ = ('a', '__dict__')
w = W(); w.a = 1; w.b = 2; print(w.__dict__, vars(w))
try: vars(N(1))
except TypeError as ex: print(ex)
class Desc:
    __slots__ = ('__x',)
    def __init__(self): self.__x = 1
    def get(self): return self.__x
print(Desc().get(), Desc.__slots__, [k for k in Desc.__dict__ if 'x' in k and k[0]=='_' and k[1] != '_'])
