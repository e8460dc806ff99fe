# Attribute protocol corners
class A:
    x = 1
    def __getattr__(self, n):
        if n.startswith('dyn_'): return n[4:]
        raise AttributeError(n)
a = A()
print(a.dyn_q, hasattr(a, 'nope'), getattr(a, 'nope', 'default'))
try: a.nope
except AttributeError as e: print(e, e.name, e.obj)
class B:
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('hidden')
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return ('fallback', n)
b = B()
b.y = 3
print(b.y, b.secret, b.other)
class C:
    def __setattr__(self, n, v):
        print('set', n, v)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print('del', n)
        object.__delattr__(self, n)
c = C()
c.a = 1
del c.a
try: del c.a
except AttributeError as e: print(e)
try: del A.zz
except AttributeError as e: print(e)
try: A().x.y
except AttributeError as e: print(e)
try: (5).real = 3
except AttributeError as e: print(e)
try: (5).foo = 3
except AttributeError as e: print(e)
try: del (5).foo
except AttributeError as e: print(e)
try: int.foo = 3
except TypeError as e: print(e)
try: del int.real
except TypeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
try: None.x = 1
except AttributeError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: [].appendd
except AttributeError as e: print(e, e.name, e.obj)
try: len.x = 1
except AttributeError as e: print(e)
try: [].append = 1
except AttributeError as e: print(e)
try: del [].append
except AttributeError as e: print(e)
try: getattr(a, 5)
except TypeError as e: print(e)
try: setattr(a, 5, 1)
except TypeError as e: print(e)
try: hasattr(a, 5)
except TypeError as e: print(e)
class P:
    @property
    def p(self): raise AttributeError('inner')
    @property
    def ro(self): return 1
    def m(self): pass
    wo = property(None, lambda self, v: print('wrote', v))
p = P()
try: p.p
except AttributeError as e: print(e, e.name)
try: p.ro = 2
except AttributeError as e: print(e)
try: del p.ro
except AttributeError as e: print(e)
try: p.wo
except AttributeError as e: print(e)
p.wo = 5
p.m = 'own'
print(p.m, P.m.__qualname__, p.__dict__)
p.__dict__ = {'z': 1}
print(p.z, vars(p))
try: p.__dict__ = 5
except TypeError as e: print(e)
try: del p.__dict__; print(p.__dict__)
except TypeError as e: print(e)
try: p.__class__ = 5
except TypeError as e: print(e)
try: p.__class__ = int
except TypeError as e: print(e)
class Q: pass
p.__class__ = Q
print(type(p).__name__, isinstance(p, Q), isinstance(p, P))
class S: __slots__ = ('a',)
try: p.__class__ = S
except TypeError as e: print(e)
try: S().__dict__
except AttributeError as e: print(e)
try: S().b = 1
except AttributeError as e: print(e)
try: S().a
except AttributeError as e: print(e)
try: del S().a
except AttributeError as e: print(e)
class T:
    def __class__(self): pass
    __class__ = property(lambda s: int)
t = T()
print(t.__class__, type(t), isinstance(t, int), isinstance(t, T))
class Meta(type):
    def __getattr__(cls, n): return f'meta:{n}'
    @property
    def mp(cls): return 'mp of ' + cls.__name__
    def mm(cls): return 'mm'
class U(metaclass=Meta): pass
print(U.foo, U.mp, U.mm())
try: U().foo
except AttributeError as e: print(e)
try: U().mm
except AttributeError as e: print(e)
class V:
    def f(self): return self
    g = staticmethod(lambda *a: a)
    h = classmethod(lambda *a: a)
    i = print
    j = lambda self: 'lambda'
v = V()
print(v.g(1), v.h(1)[0] is V, v.j())
v.i('builtin is not bound')
print(V.f(7), V.__dict__['g'], V.__dict__['h'].__func__.__name__)
print(V.f is V.f, v.f == v.f, v.f is v.f, hash(v.f) == hash(v.f), v.f.__self__ is v, v.f.__func__ is V.f)
print(V.f.__get__(3)(), V.f.__get__(None, V) is V.f)
try: V.f.__get__(None)
except TypeError as e: print(e)
try: V.f()
except TypeError as e: print(e)
try: v.f(1)
except TypeError as e: print(e)
v2 = V()
for i in range(3000):
    v2.k = i
    if i == 1500: V.k = property(lambda s: 'prop', lambda s, x: s.__dict__.__setitem__('k', -x))
print(v2.k, v2.__dict__)
for n in ('__name__', '__qualname__', '__module__', '__bases__', '__mro__', '__dict__', '__doc__'):
    try: delattr(V, n); print('deleted', n)
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e)
for n, val in (('__name__', 5), ('__qualname__', 5), ('__bases__', 5), ('__bases__', ()), ('__bases__', (int,)), ('__mro__', ()), ('__dict__', {}), ('__name__', 'New'), ('__doc__', 'd'), ('__module__', 'mm'), ('__abstractmethods__', 5)):
    try: setattr(V, n, val); print('set', n, getattr(V, n), V)
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e)
