# PEP 695: generic functions and classes, their parameters, bounds, defaults and the scope they make.
def first[T](items: list[T]) -> T: return items[0]
class Box[T]:
    def __init__(self, value: T): self.value = value
    def get(self) -> T: return self.value
    def map[U](self, f) -> "Box[U]": return Box(f(self.value))
print(first([1, 2]), Box(3).map(str).get(), first.__type_params__, Box.__type_params__, Box.map.__type_params__, first.__name__, first.__qualname__)
T = first.__type_params__[0]
print(T, T.__name__, type(T).__name__, T.__bound__, T.__constraints__, T.__module__)
def bounded[A: int, B: (str, bytes), *Ts, **P](a: A): return A, B, Ts, P
A, B, Ts, P = bounded(1)
print(A.__bound__, B.__constraints__, Ts, P, A.has_default(), type(Ts).__name__, type(P).__name__, bounded.__type_params__ == (A, B, Ts, P))
def lazy[X: not_yet_defined](): return X
try:
    lazy().__bound__
except NameError as error:
    print(error)
not_yet_defined = dict
print(lazy().__bound__)
class Base: pass
class Child[T](Base):
    seen = T
    x: T
    def method(self): return T
    class Inner: t = T
print(Child.seen is Child.__type_params__[0], Child().method() is Child.seen, Child.Inner.t is Child.seen, [b.__name__ for b in Child.__bases__], Child.__annotations__["x"] is Child.seen)
try:
    T_undefined = Child.T
except AttributeError as error:
    print(error)
print("T" in dir(Child), [c.__name__ for c in Child.__mro__], Child[int] == Child[int], Child[int], Box[str]("v").get())
def shadow[T](T): return T
print(shadow(5))
def scope[T]():
    def inner(): return T
    return inner() is T, sorted(locals())
print(scope())
def outer[T](x: T):
    def inner[U](y: U) -> T: return T, U
    return inner(1), inner.__type_params__
print(outer(1))
for code in ("def f[T, T](): pass", "class C[T: (yield)]: pass", "class C[T](metaclass=(x := 1)): pass"):
    try:
        exec(code)
        print("fine", code)
    except SyntaxError as error:
        print(error.msg)
def hot(n):
    total = 0
    for i in range(n):
        box = Box(i).map(lambda v: v + 1)
        total += first([box.get()])
        if i % 300 == 0:
            def made[Q](q: Q): return q
            total += made(1)
    return total
print(hot(1500))
