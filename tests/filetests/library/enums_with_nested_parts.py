# Classes inside enumerations are no members, tuples may hold auto(), and what else surrounds members.
from contextlib import ExitStack, contextmanager
from enum import Enum, Flag, IntEnum, ReprEnum, auto
from functools import singledispatch


class Shape(Enum):
    class Corner:
        count = 4

    SQUARE = auto(), "four"
    CIRCLE = auto(), "none"
    POINT = auto(), "dot"
    LINE = auto(), "two"

    def __init__(self, number, words):
        self.number = number
        self.words = words


print(list(Shape), Shape.Corner.count, Shape.LINE.number, Shape((1, "four")))
print(auto(), auto(5))
try:

    class Wrong(ReprEnum):
        A = 1

except TypeError as error:
    print(error)


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(list(Level), [*Flag("Bits", "A B C")])


@singledispatch
def kind(value):
    return "object"


@kind.register
def _(value: "int"):
    return "int"


@kind.register
def _(value: "str | bytes"):
    return "text"


@kind.register
def _(value: None):
    return "none"


try:

    @kind.register
    def _(value: "nothing"):
        pass

except TypeError as error:
    print(error)

with ExitStack() as stack:
    try:
        stack.enter_context(5)
    except TypeError as error:
        print(error, repr(error.__context__), error.__cause__)
    try:
        stack.callback()
    except TypeError as error:
        print(error)


@contextmanager
def managed():
    yield 1


print(managed().__doc__)
counts = {}
for step in range(2500):
    value = (step, "x", b"y", None, 1.5, Level.HIGH)[step % 6]
    counts[kind(value)] = counts.get(kind(value), 0) + (Shape.SQUARE if step % 2 else Shape.POINT).number
print(counts)
