def f[T, *Ts, **P](a: T, *b: *Ts, **c: P.kwargs) -> T: return a
print(f.__type_params__, [type(t).__name__ for t in f.__type_params__], f(1))
T, Ts, P = f.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.has_default())
print(f.__annotations__, f.__annotations__['a'] is T)
def g[T: int, S: (str, bytes)](x: T) -> S: ...
a, b = g.__type_params__; print(a.__bound__, b.__constraints__, b.__bound__)
class C[T]:
    x: T
    def m[U](self, u: U) -> T: return T, U
    @classmethod
    def cm(cls): return T
    attr = T
print(C.__type_params__, C.__parameters__, C.__orig_bases__, C.__mro__, C[int], C[int].__origin__, C[int].__args__)
print(C().m(1), C.cm(), C.attr is C.__type_params__[0])
try: print(T1)
except NameError as e: print(e)
class D[K, V](dict[K, V]): pass
print(D[str, int], D.__bases__, D.__orig_bases__, D(a=1))
for bad in (lambda: C[int, str], lambda: D[int], lambda: C[()], lambda: D[int, str, bytes]):
    try: print(bad())
    except TypeError as e: print(e)
class E(C[int]): pass
print(E.__orig_bases__, E.__mro__, E.__parameters__)
try: E[int]
except TypeError as e: print(e)
i = C[int](); print(type(i), i.__orig_class__)
type A = int | str
type L[T] = list[T] | None
type Rec = list[Rec]
print(A, A.__name__, A.__value__, type(A), L[int], L.__type_params__, L.__value__, L[int].__value__ if hasattr(L[int], '__value__') else 'no', Rec.__value__)
print(A.__module__, L[int].__origin__, L[int].__args__, A | None, None | A, L[int] | str)
try: isinstance(1, A)
except TypeError as e: print(e)
try: A[int]
except TypeError as e: print(e)
try: A()
except TypeError as e: print(e)
try: A.foo = 1
except AttributeError as e: print(e)
try: A.__value__ = 1
except AttributeError as e: print(e)
count = 0
def side():
    global count; count += 1; return int
type Lazy = side()
print(count, Lazy.__value__, count, Lazy.__value__, count)
type Err = 1 / 0
try: Err.__value__
except ZeroDivisionError as e: print(e)
def outer():
    v = 'closure'
    def inner[T: v](x: T = v): return x, v
    class K[Q]:
        w = v
        def get[Z: Q](self) -> Z: return Z.__bound__, v
    return inner, K
inner, K = outer(); print(inner(), inner.__type_params__[0].__bound__, K.w, K().get())
def deco(x): print('deco', x.__name__, x.__type_params__); return x
@deco
def h[T](x: T): pass
@deco
class HC[T]: pass
class Meta(type):
    def __new__(m, n, b, ns, **k): print(n, [x.__name__ for x in b], sorted(q for q in ns if q in ('__type_params__', '__orig_bases__')), k); return super().__new__(m, n, b, ns)
class MC[T](metaclass=Meta, kw=T): pass
class Base: pass
class MB[T](Base): pass
print(MB.__bases__, MB.__mro__)
try: exec('class X[T](C[int], metaclass=type): pass\nprint(X.__mro__)')
except TypeError as e: print(e)
print(f.__qualname__, C.m.__qualname__, C.__qualname__, inner.__qualname__)
lam = [lambda: T for _ in range(1)]
for src in ('def f[T, T](): pass', 'class A[T](T := int): pass', 'def f[T: (yield)](): pass', 'type X[T: (x := 1)] = int', 'def f[T](): nonlocal T', 'type X = await y', 'type X[] = int', 'def f[](): pass', 'class A[T]:\n  nonlocal T', 'type type = int; type x', 'def f[T](x: (yield)): pass', 'def f[T]() -> (y := 3): pass'):
    try: exec(src); print('ok', src)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
type type = int
print(type)
del type
X = type('X', (C[str],), {}) if False else None
import types
print(types.get_original_bases(E), types.resolve_bases((C[int],)))
print(repr(C[int]), repr(C[T]), C[T].__parameters__, C[T][int], C[list[T]][str], repr(D[T, T][int]))
print(list[int], dict[str, int], list[int].__origin__, list[int]([1]), tuple[int, ...], type[int], list[T][int], (list[int] | None), list[int] == list[int], hash(list[int]) == hash(list[int]))
print(int | str, (int | str).__args__, int | None, isinstance(5, int | str), issubclass(bool, int | str), (int | str) == (str | int), int | int)
for bad in (lambda: int | 5, lambda: list[int] | 5, lambda: list[int][str], lambda: isinstance(1, list[int]), lambda: isinstance([], list[int] | int), lambda: int[str]):
    try: print(bad())
    except TypeError as e: print(e)
def hot[T](n: int, v: T) -> list[T]:
    r = []
    for i in range(n): r.append(v)
    return r
print(len(hot(3000, 1)), hot.__annotations__)
