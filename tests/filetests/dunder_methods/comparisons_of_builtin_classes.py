# What the built-in classes that compare in their own way have under the names of the methods; a `mappingproxy` asks its mapping.
import types
from types import MappingProxyType as P


def told(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


ORDER = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
p = P({"a": 1})
for name in ORDER + ("__or__", "__ror__", "__ior__"):
    for other in ({"a": 1}, {"b": 2}, p, 3):
        print(name, told(lambda: getattr(p, name)(other)), told(lambda: getattr(P, name)(p, other)))
print(told(lambda: hash(p)), p.__str__(), P.__repr__(p), sorted(vars(P)))


class Odd(dict):
    def __hash__(self):
        return 7

    def __str__(self):
        return "odd"

    def __or__(self, other):
        return "or"

    def __ror__(self, other):
        return "ror"

    def __lt__(self, other):
        return "less"


q = P(Odd())
print(hash(q), str(q), q | {}, {} | q, q < 1, q.__lt__(1), told(lambda: 1 > q), told(lambda: q.__ror__(3)))
print(told(lambda: {} < q), told(lambda: q > {}), told(lambda: {} >= P({})))


class C:
    def f(self):
        pass

    def g(self):
        pass


c = C()
values = [None, 1j, memoryview(b"a"), len, [].append, lambda: 0, [].__len__, int | str, types.CellType(1), types.CellType(), {}.keys(), ..., c.f, C.f]
others = values + [None, 1j, 1, c.f, c.g, types.CellType(2), str | int, memoryview(b"a"), len]
for round in range(3):
    seen = []
    for v in values:
        for name in ORDER:
            answers = [told(lambda: getattr(v, name)(o)) for o in others]
            assert answers == [told(lambda: getattr(type(v), name)(v, o)) for o in others]
            seen.append((type(v).__name__, name, answers))
for line in seen:
    print(*line)
for v in values:
    print(told(lambda: v.__hash__() == hash(v)), v.__repr__() == repr(v) == type(v).__repr__(v))
    print([(getattr(getattr(type(v), n), "__qualname__", None), n in vars(type(v))) for n in ("__eq__", "__hash__", "__repr__", "__str__", "__lt__", "__new__")])
for v in (iter([]), iter(()), {}.keys(), reversed([]), (i for i in ())):
    print(type(v).__new__ is object.__new__, told(type(v)), told(lambda: type(v).__new__(type(v))), told(lambda: object.__new__(type(v))))
