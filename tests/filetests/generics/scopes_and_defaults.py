# cold: definitions alone
# Scopes of type parameters: classes around them, defaults outside, decorators, qualified names, tracebacks.
class Outer:
    x = int
    def m[T](self, a: x, b: T = 5) -> T:
        return T, a, b
    class In[U: x]:
        y: U
        z = x if False else 3
    type A[Q] = dict[x, Q]
    def use(self):
        return Outer.A[str].__value__ if hasattr(Outer.A[str], '__value__') else None
print(Outer().m(1)[1:], Outer.m.__annotations__, Outer.In.__type_params__[0].__bound__, Outer.A.__value__)
def deco(f):
    print('deco', f.__name__, f.__type_params__)
    return f
def default(): print('default'); return 7
@deco
def g[T](a=default(), *, b: T = default()) -> list[T]: return a, b
print(g(), g.__annotations__)
def outer():
    x = 'outer'
    class C:
        x = 'class'
        def f[T](self): return x
        def g[T: x](self): return T.__bound__
    return C().f(), C().g()
print(outer())
class Stack[T]:
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> None: self.items.append(item)
    def pop(self) -> T: return self.items.pop()
s = Stack[int]()
s.push(3); print(s.pop(), s.__orig_class__)
try:
    s.pop()
except IndexError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_code.co_qualname)
def bad[T](x=1/0): pass
