# cpython: 3.14
# Abstract base classes of containers.
from abc import ABC, abstractmethod
from collections.abc import Callable, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized

values = [1, "a", [1], (1,), {1}, {1: 2}, range(3), iter([]), (x for x in []), len, None, b"a", {}.keys(), frozenset()]
for kind in (Hashable, Iterable, Iterator, Generator, Sized, Container, Callable, Sequence, MutableSequence, Set, Mapping, MutableMapping):
    print(kind.__name__, [int(isinstance(v, kind)) for v in values])


class Row(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


r = Row(5, 6, 7)
total = 0
for i in range(800):
    for x in r:
        total += x
    total += 6 in r
print(total, r.index(6), r.count(7), list(reversed(r)), isinstance(r, Iterable))


class Table(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


t = Table()
t.update(a=1, b=2)
print(t.setdefault("c", 3), t.pop("a"), t.pop("zz", 0), sorted(t.items()), "b" in t, list(t.keys()), list(t.values()), t == {"b": 2, "c": 3})
t.clear()
print(len(t))


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a**2

    name = "square"


print(Square(3).area(), isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__))
for wrong in (Shape, Sequence, type("Half", (Shape,), {"area": lambda self: 1})):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Duck:
    def __len__(self):
        return 1


Shape.register(Duck)
print(isinstance(Duck(), Shape), issubclass(Duck, Sized), issubclass(int, Shape))
