# Subclasses of str and tuple, with __new__, extra attributes, overridden methods and named fields.
class Name(str):
    def __new__(cls, text, *, tag=None):
        self = super().__new__(cls, text.title())
        self.tag = tag
        return self
    def __eq__(self, other): return self.lower() == str(other).lower()
    __hash__ = str.__hash__
    def __add__(self, other): return Name(super().__add__(other), tag="sum")
n = Name("ann lee", tag=1)
print(n, n.tag, n == "ANN LEE", n != "x", n + " b", (n + "c").tag, n.upper(), type(n.upper()).__name__, type(n[0:3]).__name__, len(n), f"{n:>10}", n[0], repr(n))
print({n: 1}.get("Ann Lee"), "ann" in n, n.split(), "".join([n, n]), n % (), n * 2, isinstance(n, str), str(n) is not n, type(str(n)).__name__, sorted([Name("b"), Name("a")]))
class Point(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    @property
    def y(self): return self[1]
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __repr__(self): return f"Point{super().__repr__()}"
p = Point(1, 2)
x, y = p
print(p, p.x, p + Point(3, 4), p == (1, 2), p < (1, 3), hash(p) == hash((1, 2)), p[::-1], type(p[::-1]).__name__, type(p * 2).__name__, {p: "p"}[(1, 2)], [*p], x + y)
try:
    p.z = 1
except AttributeError as error:
    print(error)
try:
    p[0] = 1
except TypeError as error:
    print(error)
class Shout(str):
    def __str__(self): return "SHOUT"
    def __format__(self, spec): return "formatted"
    def __len__(self): return 99
    def __iter__(self): return iter(["i"])
    def __contains__(self, x): return True
    def __getitem__(self, i): return "item"
s = Shout("quiet")
print(s, f"{s}", f"{s!r}", "%s" % s, len(s), list(s), "zzz" in s, s[0], s + "!", ",".join([s]), s.upper(), "a" + s, [s])
match p:
    case (a, b): print("sequence", a, b)
match n:
    case str(text): print("str", text)

def hot(n):
    total, point, seen = 0, Point(0, 0), {}
    for i in range(n):
        point = point + Point(1, i)
        key = Name("k" + str(i % 5), tag=i)
        seen[key] = seen.get(key, 0) + point.x
        total += key.tag + len(key)
    return total, point, seen
print(hot(1200))
