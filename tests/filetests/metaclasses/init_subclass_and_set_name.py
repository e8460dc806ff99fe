# init_subclass, set_name
class Base:
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Base.registry[cls.__name__] = tag
        print('init_subclass', cls.__name__, tag, sorted(kw))
class D:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name, owner.__dict__.get('z'))
        self.name = name
    def __get__(self, o, t=None):
        return (self.name, o is None, t.__name__)
class S(Base, tag='s'):
    a = D()
    b = D()
    z = 1
class T(S): pass
print(S.a, S().b, T.a, T().a, Base.registry)
try:
    class U(Base, foo=1): pass
except TypeError as e: print(e)
try:
    class U2(foo=1): pass
except TypeError as e: print(e)
try:
    class U3(object, metaclass=type, foo=1, bar=2): pass
except TypeError as e: print(e)
try: object.__init_subclass__(1)
except TypeError as e: print(e)
try: object.__init_subclass__(a=1)
except TypeError as e: print(e)
class BadName:
    def __set_name__(self, o, n): raise ValueError('bad ' + n)
try:
    class V:
        q = BadName()
except Exception as e: print(type(e), e, e.__notes__, e.__cause__)
try: type('W', (), {'k': BadName()})
except Exception as e: print(type(e), e, e.__notes__)
class BadArgs:
    def __set_name__(self): pass
try:
    class V2: q = BadArgs()
except TypeError as e: print(e, e.__notes__)
class Sn:
    __set_name__ = 4
try:
    class V3: q = Sn()
except TypeError as e: print(e, e.__notes__)
class Q:
    def __init_subclass__(cls, **k): print(cls, k); return 5
    def __class_getitem__(cls, i): return (cls.__name__, i)
class R(Q, a=1, b=2): pass
print(Q[1], R[1, 2], R[:], R[...])
class Multi1:
    def __init_subclass__(cls, a=0, **k):
        print('m1', a); super().__init_subclass__(**k)
class Multi2:
    def __init_subclass__(cls, b=0, **k):
        print('m2', b); super().__init_subclass__(**k)
class Both(Multi1, Multi2, a=1, b=2): pass
type.__init_subclass__
print(Both.__init_subclass__.__self__)
t = type('Dyn', (Multi1,), {'v': 1}, a=9)
print(t, t.v)
try: type('Dyn', (Multi1,), {'v': 1}, c=9)
except TypeError as e: print(e)
class Late: pass
d = D()
Late.x = d
try: Late.x
except AttributeError as e: print(e)
d.__set_name__(Late, 'x')
print(Late.x)
n = 0
for i in range(2000):
    K = type('K%d' % (i % 3), (), {'d': Q()})
    n += len(K.__name__)
print(n)
