# object.__getstate__, __reduce__ and __reduce_ex__, the module copyreg, and copies made by what a class says of itself.
import copy
import copyreg


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.__dict__})"


class Slotted:
    __slots__ = ("a", "__b", "c")

    def __init__(self):
        self.a, self.__b = 1, 2


class Both(Slotted):
    pass


class Empty:
    pass


class Named(str):
    def __repr__(self):
        return f"Named({str(self)!r})"


class Listed(list):
    pass


class Mapped(dict):
    pass


class Stated:
    def __getstate__(self):
        return "state"


class Newed:
    def __new__(cls, a=0, *, b=0):
        made = super().__new__(cls)
        made.told = (a, b)
        return made

    def __getnewargs_ex__(self):
        return (self.told[0],), {"b": self.told[1]}


class Reduced:
    def __reduce__(self):
        return Point, (3, 4)


def shown(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(map(shown, value)) + ")"
    if hasattr(value, "__next__"):
        return f"iterator{list(value)}"
    if callable(value):
        return value.__qualname__
    return f"<{type(value).__name__}>" if type(value).__repr__ is object.__repr__ else repr(value)


def told(function, *arguments):
    try:
        return shown(function(*arguments))
    except (TypeError, ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


both = Both()
both.more = 5
named = Named("n")
named.tag = 1
VALUES = [
    Point(1, 2), Slotted(), both, Empty(), named, Listed([1, 2]), Mapped(a=1), Stated(), Newed(1, b=2), Reduced(), 5, True, 1.5,
    "text", b"bytes", (1, 2), [1], {1: 2}, None, 1j, object(), {}.keys(), (x for x in ()), property(), memoryview(b"ab"),
]
for value in VALUES:
    print(type(value).__name__, "|", told(value.__getstate__), "|", told(value.__reduce__))
    print("   ", told(value.__reduce_ex__, 1), "|", told(value.__reduce_ex__, 2), "|", told(value.__reduce_ex__, 5))

for protocol in ("2", None, 2**70, -1, True):
    print(protocol, told(Point(1, 2).__reduce_ex__, protocol))


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __getnewargs_ex__(self):
        return self.answer


for answer in (1, (1,), (1, {}), ((), 1), ((), {})):
    print(answer, told(Wrong(answer).__reduce_ex__, 2))

copyreg.pickle(Point, lambda point: (Point, (point.x * 10, point.y)))
print(copy.copy(Point(1, 2)), copy.deepcopy(Point(3, 4)), Point in copyreg.dispatch_table, complex in copyreg.dispatch_table)
for wrong in (lambda: copyreg.pickle(Point, 5), lambda: copyreg.constructor(5)):
    print(told(wrong))
print(copyreg.__newobj__(Listed), copyreg.__newobj_ex__(Newed, (7,), {"b": 8}).told, copyreg._reconstructor(Named, str, "x"))
print(Slotted.__slotnames__, copy.copy(Slotted()).a, copy.deepcopy(Newed(1, b=[2])).told, copy.copy(both).more)

total = 0
for number in range(1500):
    point = Empty()
    point.number = number
    function, arguments, state, _, _ = point.__reduce_ex__(4)
    total += state["number"] + len(arguments)
print(total)
