# __slots__: no __dict__, unset slots, inheritance, weak names, descriptors of the slots.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=None):
        self.x = x
        if y is not None: self.y = y
p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__, P.x.__name__, P.x.__get__(p))
p.y = 2
del p.x
for text in ("p.x", "del p.x", "p.z = 1", "p.z", "p.__dict__", "vars(p)", "P.x.__get__(5)", "P.x.__set__(5, 1)"):
    try:
        exec(text)
    except (AttributeError, TypeError) as error:
        print(text, "|", type(error).__name__, error)
class Q(P):
    __slots__ = ["z"]
class R(P): pass
q, r = Q(1), R(1)
q.z = 3
r.anything = 4
print(q.x, q.z, r.__dict__, r.x, hasattr(q, "__dict__"))
class WithDict:
    __slots__ = ("a", "__dict__")
w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__, w.a)
class Single:
    __slots__ = "only"
s = Single()
s.only = 1
print(s.only)
for body in ({"__slots__": ("a",), "a": 1}, {"__slots__": ("1a",)}, {"__slots__": (5,)}, {"__slots__": ("a", "a")}, {"__slots__": 5}, {"__slots__": ("__dict__", "__dict__")}):
    try:
        print(type("Bad", (), body).__slots__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    type("Both", (P, WithDict), {})
except TypeError as error:
    print(error)
try:
    type("IntSlots", (int,), {"__slots__": ("a",)})
except TypeError as error:
    print(error)
class Named:
    __slots__ = {"x": "documentation of x", "y": None}
print(Named.x.__doc__, Named.y.__doc__, list(Named.__slots__))
class Private:
    __slots__ = ("__hidden",)
    def set(self, v): self.__hidden = v; return self
print(Private().set(4)._Private__hidden)

def hot(n):
    points = [P(i, i) for i in range(10)]
    for i in range(n):
        a, b = points[i % 10], points[(i + 3) % 10]
        a.x += b.y
        b.y = a.x % 7
        if i % 97 == 0:
            del a.y
            a.y = i
    return [(p.x, p.y) for p in points]
print(hot(2500))
