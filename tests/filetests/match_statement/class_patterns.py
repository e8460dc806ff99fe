# __match_args__, keyword patterns, builtin self-matching types, properties, errors, isinstance hooks.
class A:
    __match_args__ = ("x", "y", "z")
    def __init__(self, **kw): self.__dict__.update(kw)
class Prop:
    __match_args__ = ("value",)
    reads = 0
    @property
    def value(self):
        Prop.reads += 1
        return 5
class Slots:
    __slots__ = ("p", "q")
    __match_args__ = __slots__
def test(s):
    match s:
        case A(1, 2, 3): return "all"
        case A(1, z=z): return f"first and z {z}"
        case A(x=x, y=A(x=inner)): return f"nested {x} {inner}"
        case A(x): return f"x {x}"
        case A(): return "bare"
        case Prop(6): return "never"
        case Prop(value=v): return f"prop {v}"
        case Slots(p=1) | Slots(q=1): return "slots"
        case bool(b): return f"bool {b}"
        case int(i): return f"int {i}"
        case str(t) | bytes(t): return f"text {t!r}"
        case list([a, b]): return f"list {a} {b}"
        case dict({"k": v}) | tuple((v,)): return f"v {v}"
        case float(f) if f != f or f > 1: return "float"
    return "nothing"
s1, s2 = Slots(), Slots()
s1.p = 1
s2.q = 1
for s in (A(x=1, y=2, z=3), A(x=1, z=9), A(x=2, y=A(x=3)), A(x=1, y=2), A(y=1), Prop(), s1, s2, Slots(), True, 3, "s", b"b", [1, 2], [1], {"k": 1}, (7,), 2.5, 0.5):
    print(test(s))
print(Prop.reads)
class BadArgs:
    __match_args__ = "xy"
class BadItem:
    __match_args__ = (1,)
class NoArgs: pass
class Twice:
    __match_args__ = ("a",)
    a = 1
for code in ("case BadArgs(1): pass", "case BadItem(1): pass", "case NoArgs(1): pass", "case Twice(1, a=2): pass", "case Twice(1, 2): pass", "case int(1, 2): pass", "case five(): pass", "case NoArgs(x=1): pass"):
    five = 5
    for subject in (BadArgs(), BadItem(), NoArgs(), Twice(), 1):
        try:
            exec(f"match subject:\n  {code}")
        except TypeError as error:
            print(code, "|", error)
            break
class Raising:
    def __getattr__(self, name): raise ValueError(name)
try:
    match Raising():
        case Raising(zzz=1): pass
except ValueError as error:
    print("attribute error passes", error)

def hot(n):
    items = [A(x=1, y=2, z=3), A(x=1, z=9), A(x=2, y=A(x=3)), Prop(), s1, 5, "s", [1, 2], None]
    return sum(len(test(items[i % 9])) for i in range(n)), Prop.reads
print(hot(1800))
