# A small dataclass decorator that writes methods with exec, and one that adds properties.
def fields(*names, **defaults):
    every = [*names, *defaults]
    def decorate(cls):
        parameters = ", ".join([*names, *(f"{k}={v!r}" for k, v in defaults.items())])
        body = "\n".join(f"    self.{n} = {n}" for n in every)
        space = {}
        exec(f"def __init__(self, {parameters}):\n{body}", {}, space)
        def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in every)})"
        def __eq__(self, other):
            if type(other) is not type(self): return NotImplemented
            return all(getattr(self, n) == getattr(other, n) for n in every)
        for method in (space["__init__"], __repr__, __eq__):
            method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
            setattr(cls, method.__name__, method)
        cls.__match_args__ = tuple(every)
        return cls
    return decorate
@fields("x", "y", colour="red")
class Point:
    def moved(self, dx): return type(self)(self.x + dx, self.y, self.colour)
p = Point(1, 2)
print(p, p == Point(1, 2), p == Point(1, 3), p == 5, p.moved(2), Point.__init__.__qualname__, Point(1, y=5, colour="b"), Point.__match_args__)
for call in ("Point()", "Point(1)", "Point(1, 2, 3, 4)", "Point(1, 2, size=3)", "Point(1, 2, x=3)"):
    try:
        eval(call)
    except TypeError as error:
        print(error)
match Point(3, 4):
    case Point(x, y, "blue"): print("blue", x, y)
    case Point(3, y=y): print("three", y)
def readonly(*names):
    def decorate(cls):
        for n in names:
            def get(self, n=n): return self.__dict__["_" + n]
            setattr(cls, n, property(get))
        return cls
    return decorate
@readonly("a", "b")
class R:
    def __init__(self, a, b): self._a, self._b = a, b
r = R(1, 2)
print(r.a + r.b)
try:
    r.a = 5
except AttributeError as error:
    print(error)

def hot(n):
    p, r, same = Point(0, 0), R(1, 2), 0
    for i in range(n):
        p = p.moved(r.a)
        same += p == Point(i, 0)
        if p == Point(i + 1, 0): same += 2
    return p, same
print(hot(1000))
