# name mangling
class A: 
    __x = 1
    def __f(self): return 'A.f'
    def call(self): return self.__f(), self.__x
    def kw(self, __p=3): return __p
    def glob(self):
        global __g
        __g = 5
    def imp(self):
        import sys as __s
        return sorted(k for k in locals() if 's' in k)
    def dunder(self): return self.__class__.__name__
    def inner(self):
        __loc = 1
        class B:
            __y = _A__loc
            def g(self): return self.__y
        return B().g(), sorted(locals())
    def exc(self):
        try: 1/0
        except ZeroDivisionError as __e:
            return sorted(locals())
    def nl(self):
        __n = 0
        def h():
            nonlocal __n
            __n += 1
            return __n
        return h() + h()
    def comp(self): return [__q for __q in range(3)], {__k: 1 for __k in 'a'}
    def lam(self): return (lambda __z: __z)(3)
    def match(self, v):
        match v:
            case {'a': __m, **__rest}: return __m, __rest, sorted(locals())
            case [__m, *__rest]: return __m, __rest
            case A(__x=__v): return __v
    def fstr(self): return f'{self.__x}'
    def walrus(self): return (__w := 3), sorted(locals())
    def ann(self):
        __a: int = 3
        return sorted(locals())
    __ann: 'x' = 4
    def delete(self): del self.__zap
a = A()
print(a.call(), a.kw(), a.kw(_A__p=9), a.imp(), a.dunder(), a.inner(), a.exc(), a.nl(), a.comp(), a.lam(), a.fstr(), a.walrus(), a.ann())
print(a.match({'a': 1, 'b': 2}), a.match([1, 2, 3]), a.match(a))
a.glob()
print(_A__g, sorted(k for k in vars(A) if 'A' in k), A.__annotations__)
try: a.kw(__p=3)
except TypeError as e: print(e)
try: a.delete()
except AttributeError as e: print(e)
class _Under:
    __v = 1
    def f(self): return self.__v
print(_Under().f(), [k for k in vars(_Under) if k.endswith('v')])
class ___: 
    __v = 1
    def f(self): return self.__v
print(___().f(), [k for k in vars(___) if k.endswith('v')])
class __Lead:
    __v = 2
    def g(self): return self.__v
print(__Lead().g(), [k for k in vars(__Lead) if k.endswith('v')])
class S: 
    __slots__ = ('__s', 't')
    def __init__(self): self.__s = 5
    def get(self): return self.__s
print(S().get(), S.__slots__, [k for k in vars(S) if 's' in k and '__' in k and k.startswith('_S')])
class F[__T]:
    def m(self, x: __T) -> __T: return x
    u: __T
print(F.__type_params__, F.__annotations__, F.m.__annotations__)
def outer():
    __v = 1
    class C:
        def f(self):
            try: return __v
            except NameError as e: return str(e)
    return C().f()
print(outer())
class K(metaclass=type, **{}):
    def f(self, *, __kw=1, **__rest): return __kw, __rest
print(K().f(_K__kw=2, a=3), K.f.__kwdefaults__, K.f.__code__.co_varnames)
class E: 
    def f(self):
        exec('__z = 1; print(sorted(k for k in locals() if "z" in k))')
        return eval('[__y for __y in (1,)]')
print(E().f())
n = 0
for i in range(3000): n += a.call()[1] + a.nl()
print(n)
