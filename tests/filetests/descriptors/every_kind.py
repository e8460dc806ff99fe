class Data:
    def __init__(self, name): self.name = name
    def __get__(self, obj, owner=None): return ('get', self.name, obj is None, owner.__name__ if owner else None)
    def __set__(self, obj, v): print('set', self.name, v)
    def __delete__(self, obj): print('delete', self.name)
class NonData:
    def __get__(self, obj, owner): return ('nondata', obj is None)
class SetOnly:
    def __set__(self, obj, v): obj.__dict__['so'] = ('via', v)
class DelOnly:
    def __delete__(self, obj): print('delonly')
class C:
    d = Data('d')
    n = NonData()
    so = SetOnly()
    do = DelOnly()
c = C()
print(c.d, C.d)
c.d = 5; del c.d
c.__dict__['d'] = 'shadow'; print(c.d)
print(c.n); c.n = 5; print(c.n, C.n); del c.n; print(c.n)
c.so = 1; print(c.so)
try: del c.so
except AttributeError as e: print(e)
try: c.do = 3
except AttributeError as e: print(e)
del c.do
print(type(c.do).__name__)
class BadGet:
    __get__ = 5
class K: b = BadGet()
try: K().b
except TypeError as e: print(e)
class InstGet:
    def __init__(self): self.__get__ = lambda *a: 'no'
class K2: b = InstGet()
print(type(K2().b).__name__)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        print('computing', self.n)
        v = o.__dict__[self.n] = self.f(o)
        return v
class K3:
    @Lazy
    def val(self): return 42
k = K3(); print(k.val, k.val)
pr = property(lambda s: 1, doc='the doc')
print(pr.__doc__, pr.fget is not None, pr.fset, pr.fdel)
p2 = pr.setter(lambda s, v: print('p2 set', v)).deleter(lambda s: print('p2 del'))
class K4: p = p2
K4().p = 3
del K4().p
print(p2.fset is not None, p2.__doc__, K4.p is p2, K4.p.__name__)
class K5:
    @property
    def x(self):
        "docstring"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def y(self) -> int: ...
k5 = K5(); k5.x = 3; print(k5.x, K5.x.__doc__, K5.x.__name__); del k5.x
try: k5.x
except AttributeError as e: print(e)
try: k5.y = 3
except AttributeError as e: print(e)
try: pr.__get__(3)
except TypeError as e: print(e)
print(pr.__get__(3), pr.__get__(None, int) is pr)
try: pr.__set__(3, 4)
except AttributeError as e: print(e)
try: pr.__delete__(3)
except AttributeError as e: print(e)
try: property(1, 2, 3, 4, 5)
except TypeError as e: print(e)
try: property().__get__(1)
except AttributeError as e: print(e)
class SubP(property):
    def __get__(self, o, t=None): return ('sub', super().__get__(o, t)) if o is not None else self
class K6:
    @SubP
    def q(self): return 'q'
print(K6().q, type(K6.q).__name__)
cm = classmethod(len); sm = staticmethod(len)
print(cm.__func__ is len, sm.__func__ is len, sm([1, 2]), sm.__wrapped__ is len)
try: cm([1])
except TypeError as e: print(e)
print(cm.__get__(None, str).__self__, sm.__get__(None, str) is len)
class K7:
    @classmethod
    def c(cls, x=0): 'cdoc'; return cls.__name__, x
    @staticmethod
    def s(x): return x
    @classmethod
    @property
    def chained(cls): return 1
class K8(K7): pass
print(K8.c(1), K8().c(2), K8.s(1), K8().s(2), K7.c.__doc__, K7.__dict__['c'].__doc__, type(K8.chained).__name__)
print(K7.__dict__['c'].__name__, K7.__dict__['s'].__qualname__)
o = object()
for d in (int.__add__, int.real, str.join, dict.__dict__['fromkeys'], list.__len__, type.__dict__['__mro__'], (lambda: 0).__get__):
    print(type(d).__name__, getattr(d, '__name__', None), getattr(d, '__objclass__', None), getattr(d, '__qualname__', None))
try: int.real.__get__('s')
except TypeError as e: print(e)
try: str.join(5, [])
except TypeError as e: print(e)
try: str.join()
except TypeError as e: print(e)
try: list.__len__(5)
except TypeError as e: print(e)
try: list.__len__()
except TypeError as e: print(e)
try: int.real.__set__(5, 3)
except AttributeError as e: print(e)
s = 0
for i in range(3000):
    s += K5.x is not None
    k5.x = i
print(s, k5.x)
