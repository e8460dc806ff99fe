"""Corners of arguments: names of codecs, counts that are none, texts of subclasses, and what changes while it is looked at."""

from collections import deque
from enum import Enum, Flag, IntEnum
from functools import partial


def told(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Wrong:
    def __index__(self):
        return "x"


class Text(str):
    def __repr__(self):
        return "Text"


class Items(list):
    def __repr__(self):
        return "Items"


class Clears:
    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        self.owner.clear()
        return False

    def __repr__(self):
        self.owner.clear()
        return "R"


def codecs():
    by_name = [told(str, b"a", encoding=None), told(str, b"a", errors=None)]
    return by_name, [told(str, b"a", None), told(str, b"a", "utf-8", None), told(str, b"a", 5), told(bytes, "a", None)]


def counts():
    return told(bytes, Wrong()), told(bytearray, Wrong()), told(int, Text("z")), told(float, Text("z")), told(int, Text("5"))


def evaluated():
    return told(exec, "1", 1, 2), told(eval, "1", 1, 2), told(eval, zork=1), told(exec, zork=1), told(__import__, zork=1)


def shown():
    items, queue = [], deque()
    items.extend([Clears(items), Clears(items)])
    queue.extend([Clears(queue)] * 3)
    return repr(items), told(queue.remove, 5), list[Items([5])], dict[Items([5]), [int]]


def ordered():
    return bytearray(b"ab").__lt__(b"b"), bytearray(b"ab").__gt__(b"b"), told(Items.__reversed__, Items(), 1)


class Kind(Enum):
    A = 1
    B = [2]
    C = 1


class Bits(Flag):
    X = 1
    Y = 2


class Number(IntEnum):
    ONE = 1


def members():
    private = [*Kind.__dict__], [*Bits.__dict__], [*Number.__dict__]
    return private, Kind._hashable_values_, Kind._unhashable_values_, Kind._unhashable_values_map_, Bits._hashable_values_


def partials():
    half = partial(int, base=2)
    changed = [told(setattr, half, name, 1) for name in ("func", "args", "keywords", "own")]
    return half("10"), changed, told(delattr, half, "func"), half.__dict__, half.func, half.args, half.keywords


for turn in range(30):
    results = [codecs(), counts(), evaluated(), shown(), ordered(), members(), partials()]
for result in results:
    print(result)
