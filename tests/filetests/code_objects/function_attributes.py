# Attributes of functions: names, defaults, keyword defaults, closures, dict, module; changed while hot.
def f(a, b=2, *, c=3): "docs"; return a, b, c
print(f.__name__, f.__qualname__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__doc__, f.__module__, f.__dict__, f.__code__.co_name, f.__type_params__)
f.__name__ = "renamed"
f.__qualname__ = "A.b"
f.__doc__ = None
f.__defaults__ = (10, 20)
f.__kwdefaults__ = {"c": 30}
f.extra = 1
print(f(), f(1), f.__name__, repr(f), f.__doc__, f.__dict__)
f.__defaults__ = None
f.__kwdefaults__ = None
try: f(1)
except TypeError as error: print(error)
try: f(1, 2)
except TypeError as error: print(error)
f.__kwdefaults__ = {"c": 0, "nothing": 1}
del f.__defaults__
print(f.__defaults__, f(1, 2), f.__kwdefaults__)
for action in ("f.__name__ = 5", "f.__defaults__ = 5", "f.__kwdefaults__ = 5", "f.__code__ = 5", "del f.__name__", "f.__closure__ = ()", "f.__dict__ = 5", "f.__globals__ = {}", "del f.nothing", "del f.__code__"):
    try: exec(action); print("fine", action)
    except (TypeError, AttributeError) as error: print(action, "|", type(error).__name__, error)
def outer():
    x, y = 1, [2]
    def inner(): return x, y
    return inner
g = outer()
print([cell.cell_contents for cell in g.__closure__], g.__code__.co_freevars, type(g.__closure__[0]).__name__)
g.__closure__[0].cell_contents = "changed"
print(g())
del g.__closure__[0].cell_contents
try: g()
except NameError as error: print(error)
try: g.__closure__[0].cell_contents
except ValueError as error: print(error)
Cell = type(g.__closure__[0])
print(type(Cell()).__name__, Cell(5).cell_contents)
def mutable(x, acc=[]):
    acc.append(x)
    return len(acc)
class M:
    def m(self, k=1): return k
m = M().m
print(m.__name__, m.__func__ is M.m, m.__self__.__class__.__name__, m.__doc__, m.__defaults__, m.__qualname__)
try: m.attribute = 1
except AttributeError as error: print(error)
M.m.attribute = 2
print(m.attribute)
def hot(n):
    total = 0
    def h(a, b=1, *, k=1): return a + b + k
    for i in range(n):
        total += h(i) + mutable(i) + m()
        if i == 500: h.__defaults__ = (100,)
        if i == 900: h.__kwdefaults__ = {"k": -100}
        if i == 1200: h.__kwdefaults__["k"] = 0
        if i == 1300: M.m.__defaults__ = (7,)
    return total, mutable.__defaults__[0][-1]
print(hot(1500))
