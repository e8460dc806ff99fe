# What match takes for a sequence or a mapping: builtin classes, those that derive from the abstract ones, and registered ones.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from collections.abc import Mapping, MutableSequence, Sequence


class Pair(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Squares(Mapping):
    def __getitem__(self, key):
        if key not in (1, 2):
            raise KeyError(key)
        return key * key

    def __iter__(self):
        return iter((1, 2))

    def __len__(self):
        return 2


class Both(UserDict, list):
    pass


class BothTheOtherWay(UserList, dict):
    pass


class Registered:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return ("only",)[index]


class Derived(Registered):
    pass


class Plain:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return ("only",)[index]


def kind(value):
    match value:
        case {1: found, **rest}:
            return "mapping with 1", found, rest
        case {}:
            return "mapping"
        case [first, *rest]:
            return "sequence", first, rest
        case []:
            return "empty sequence"
        case _:
            return "neither"


Point = namedtuple("Point", "x y")
values = [
    Pair(1, 2), Pair(), Squares(), Both({1: 2}), BothTheOtherWay([5]), Registered(), Derived(), Plain(), UserDict({1: 2}), UserDict(),
    UserList([1, 2]), UserString("ab"), Counter("a"), OrderedDict({1: 2}), defaultdict(int), ChainMap({1: 3}, {2: 4}), deque([1, 2]),
    Point(1, 2), range(2), memoryview(b"ab"), b"ab", "ab", bytearray(b"ab"), {1}, frozenset(), iter([1]), type("", (), {})(),
]
for value in values:
    print(type(value).__name__, kind(value))
print(MutableSequence.register(Registered) is Registered, kind(Registered()), kind(Derived()), kind(Plain()))
try:
    class Confused(Sequence, Mapping):
        __abc_tpflags__ = 1 << 5 | 1 << 6
except TypeError as error:
    print(error)
pairs = [Pair(number, number) for number in range(5)]
print(sum(kind(pairs[number % 5])[1] for number in range(3000)))
