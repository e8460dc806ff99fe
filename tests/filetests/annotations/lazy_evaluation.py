# Annotations are evaluated when asked for: forward references, effects, caching, errors, __annotate__.
def f(a: later, b: print("never printed when defined") = 1, *c: "text", d: int = 2, **e: list) -> later: pass
try:
    f.__annotations__
except NameError as error:
    print(error)
later = "now defined"
print(f.__annotations__, f.__annotations__ is f.__annotations__)
class C:
    x: int
    y: undefined_name
    z: str = "value"
    def m(self: C) -> "C": pass
    (w): float
print(hasattr(C, "x"), C.z, C.m.__annotations__)
try:
    C.__annotations__
except NameError as error:
    print(error)
undefined_name = 5
print(C.__annotations__)
x: int = 1
y: "string"
z: later
print(__annotate__(1) if False else "module done", x)
try:
    y
except NameError as error:
    print(error)
def local():
    a: nothing_at_all
    b: also_nothing = 2
    c: int
    return b, sorted(locals())
print(local())
def never():
    v: int
    return v
try:
    never()
except UnboundLocalError as error:
    print(error)
class Log(dict):
    pass
def targets():
    d, o = {}, Log()
    d["k"]: int = 5
    o.attr: str = "s"
    o.nothing: undefined_thing
    (d["j"]): int = 6
    return d, o.attr, hasattr(o, "nothing")
print(targets())
g = lambda: 0
print(g.__annotations__, f.__annotate__(1) == f.__annotations__)
for code in ("f.__annotations__ = 5", "def bad(x: (yield)): pass", "x: int: str", "(a, b): int = 1", "x: int, y: int", "def f(): global q; q: int"):
    try:
        exec(code)
    except (TypeError, SyntaxError) as error:
        print(type(error).__name__, getattr(error, "msg", error))
f.__annotations__ = {"own": 1}
print(f.__annotations__)
f.__annotations__ = None
print(f.__annotations__)
class Sub(C): q: bytes
print(Sub.__annotations__, type("D", (), {}).__annotations__)
def hot(n):
    total: int = 0
    for i in range(n):
        step: unknown = i
        def inner(a: unknown, b: i = 1) -> total: return a + b
        total += inner(step)
        if i % 100 == 0: total += len(C.__annotations__)
    return total
print(hot(1500))
