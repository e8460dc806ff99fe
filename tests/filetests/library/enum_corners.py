# Enumerations: dir(), names that shadow descriptors, wrong classes, verify, and how values are shown.
import enum
from dataclasses import dataclass
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, verify


def show(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, "|", error)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def loud(self):
        return self.name + "!"


class Number(int, Enum):
    numerator = 3
    two = 2


class Text(str, Enum):
    upper = "u"
    other = "o"


@dataclass
class Data:
    number: int
    text: str = "x"


class Kind(Data, Enum):
    FIRST = 1, "q"
    SECOND = 2


class Bits(Flag):
    A = 1
    B = 2
    NONE = None


print(dir(Color), dir(Color.RED))
show(lambda: (Number.numerator.numerator, Number.two.numerator, Text.other.upper))
show(lambda: list(Kind))
show(lambda: (repr(Kind.FIRST), Kind.FIRST.text, Kind.SECOND.value))
show(lambda: delattr(Color.RED, "name"))
show(lambda: setattr(Color.RED, "value", 2))
show(lambda: delattr(Color, "RED"))
show(lambda: Bits.A | Bits.NONE)
show(lambda: ~Bits.NONE)
show(lambda: Enum("Empty"))
show(lambda: list(Enum("Empty", type=int)))
show(lambda: list(IntEnum("Letters", ["a", "b"], start=5)))


def body(bases, **namespace):
    made = type(bases[-1]).__prepare__("Made", bases)
    for name, value in namespace.items():
        made[name] = value
    return type(bases[-1])("Made", bases, made)


show(lambda: body((Enum,), _create_=1))
show(lambda: body((Enum,), mro=1))
show(lambda: body((Enum,), a="x", b=auto()))
show(lambda: body((Enum,), a="x", b=1, c=auto()))
show(lambda: body((Enum,), __new__=lambda cls, value: Enum.__new__(cls, value), a=1))
show(lambda: verify(CONTINUOUS)(Enum("Gaps", {"a": 1, "b": 4})))
show(lambda: verify(CONTINUOUS)(Flag("Gaps", {"a": 1, "b": 8})))
show(lambda: verify(UNIQUE)(Enum("Twice", {"a": 1, "b": 1})))
show(lambda: verify(NAMED_FLAGS)(Flag("Unnamed", {"a": 1, "b": 6, "c": 24})))
show(lambda: verify(UNIQUE)(int))
show(lambda: enum.show_flag_values(21))
show(lambda: (IntFlag("F", "a b")(7), StrEnum("S", "A B").A))
print(sum(Number(number % 2 + 2) for number in range(3000)))
