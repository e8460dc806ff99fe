# cpython: 3.14
# Enumerations.
from enum import CONFORM, KEEP, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique


class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = 4
    CRIMSON = RED

    def hot(self):
        return self is Color.RED

    @property
    def short(self):
        return self.name[0]

    @classmethod
    def default(cls):
        return cls.BLUE


print(Color.RED, repr(Color.GREEN), Color.BLUE.value, Color(4), Color["RED"], Color.CRIMSON, list(Color), len(Color))
print(Color.RED.hot(), Color.GREEN.short, Color.default(), Color.RED == 1, Color.RED is Color.CRIMSON, Color.RED in Color, 4 in Color, 9 in Color)
print(list(Color.__members__), Color.RED.name, f"{Color.RED}", f"{Color.RED:>12}", {Color.RED: 1}[Color.RED], hash(Color.RED) == hash("RED"), Color)
for wrong in ("Color(9)", "Color['NO']", "Color.NO", "setattr(Color, 'RED', 2)", "Color.RED < Color.BLUE", "type('Sub', (Color,), {})"):
    try:
        eval(wrong)
    except Exception as error:
        print(type(error).__name__, error)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW, repr(Level.HIGH), Level.LOW + 1, Level.LOW < Level.HIGH, sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", Level(10), isinstance(Level.LOW, int))


class Name(StrEnum):
    FIRST = auto()
    OTHER = "o"


print(Name.FIRST, repr(Name.FIRST), Name.OTHER + "!", Name("o"), Name.FIRST == "first")


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.RW), Perm.RW & Perm.W, ~Perm.R, Perm.R ^ Perm.RW, Perm(0), bool(Perm(0)), list(Perm.RW), Perm.R in Perm.RW, len(Perm.RW), Perm(7), list(Perm))
try:
    Perm(8)
except ValueError as error:
    print(error)


class Mode(IntFlag):
    A = 1
    B = 2
    C = 4


print(Mode.A | Mode.C, repr(Mode.A | Mode.C), Mode(3) + 1, Mode.A | 8, repr(Mode(9)), ~Mode.A, Mode.B & 3)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / self.radius**2, 3)


print(Planet.EARTH.gravity, Planet.MARS.value, Planet.MARS)


class Coerced(Enum):
    YES = "y"
    NO = "n"

    @classmethod
    def _missing_(cls, value):
        for known in cls:
            if known.value == value.lower():
                return known
        return None

    @staticmethod
    def helper():
        return "h"

    constant = nonmember(3)


print(Coerced("Y"), Coerced.helper(), Coerced.constant, list(Coerced))
Animal = Enum("Animal", "ANT BEE")
print(list(Animal), Animal.BEE.value, Animal.__module__, Enum("D", {"x": "a", "y": "b"}).y)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
count = 0
for i in range(2500):
    color = Color(4) if i % 2 else Color.RED
    if color is Color.BLUE:
        count += color.value
    count += Level.HIGH > i % 20
print(count)
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
