# cpython: 3.14
# enum: every kind of enumeration, its corners and refusals.
import enum
from enum import *
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(enum.__all__))
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return f'{self.name}={self.value}'
    @classmethod
    def default(cls): return cls.RED
    @property
    def lower(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color), Color.__members__, len(Color), Color.RED.describe(), Color.default(), Color.RED.lower)
print(attempt(Color, 9), attempt(lambda: Color['X']), attempt(lambda: Color.X), attempt(setattr, Color, 'RED', 5), attempt(delattr, Color, 'RED'), attempt(lambda: Color.RED < Color.GREEN), Color.RED in Color, 1 in Color, 9 in Color, 'RED' in Color, hash(Color.RED) == hash('RED'), bool(Color.RED), attempt(lambda: Color.RED.name.x))
print(attempt(type, 'Sub', (Color,), {}), attempt(lambda: Color.RED()), isinstance(Color.RED, Color), type(Color), Color.RED.__class__, list(reversed(Color)), Color, f'{Color.RED}', f'{Color.RED!r:>20}', '%s' % Color.RED, str(Color.RED), format(Color.RED, '>12'), Color.RED == 1, Color.RED != Color.GREEN)
print(attempt(setattr, Color.RED, 'value', 3), attempt(setattr, Color.RED, 'name', 3), Color.RED._value_, Color.RED._name_, dir(Color.RED), dir(Color)[:8])
class N(IntEnum):
    A = 1
    B = auto()
    C = 10
    D = auto()
print(list(N), N.A + 1, N.A < N.C, N(2), N.A == 1, sorted([N.C, N.A]), f'{N.A}', str(N.B), repr(N.D), N.A | 4, max(N), [10, 20][N.A], N.C.bit_length(), '%d' % N.C, N.A is N(True), hash(N.A) == 1, int(N.C), format(N.C, '04d'))
class S(StrEnum):
    LEFT = auto()
    RIGHT = 'r'
print(list(S), S.LEFT, S.LEFT + '!', S('r'), S.RIGHT.upper(), f'{S.LEFT:>6}', 'left' == S.LEFT, attempt(lambda: StrEnum('Q', {'a': 1})), sorted(S), ','.join(S))
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(P), P.R | P.X, P.RW, ~P.R, P.R & P.W, P(0), P(7), P.R in P.RW, P.X in P.RW, list(P.RW), len(P.RW), bool(P(0)), P.R ^ P.RW, attempt(P, 8), attempt(P, 'x'), P['RW'], repr(P.R | P.X), str(P.R | P.X), (P.R | P.X).name, (P.R | P.X).value, P(3) is P.RW, [f.name for f in P], attempt(lambda: P.R | 1), ~P(0), P.RW._value_, -1 in P if 0 else '')
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    ALL = 7
print(Perm.R | Perm.W, repr(Perm.R | 8), Perm(9), ~Perm.R, Perm.R | 1, Perm.R + 1, Perm(0), list(Perm(5)), Perm(-1), Perm.R & 6, int(~Perm.X), f'{Perm.R | Perm.X}', '%s' % Perm.R, Perm.ALL, 4 | Perm.X, type(4 | Perm.X), Perm(16).name, str(Perm(20)), Perm.R.bit_count(), Perm.R == 4, hash(Perm.R), Perm.__members__.keys())
for b in (STRICT, CONFORM, EJECT, KEEP):
    F = Flag('F', 'A B C', boundary=b)
    print(b, attempt(F, 9), attempt(lambda: F.A | F.C), attempt(lambda: ~F.A), attempt(F, -2), attempt(lambda: repr(F(5))), F.A | F.B)
class Planet(Enum):
    EARTH = (5.976e+24, 6.37814e6)
    MARS = (6.421e+23, 3.3972e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return 6.67300E-11 * self.mass / (self.radius * self.radius)
print(Planet.EARTH.mass, round(Planet.MARS.gravity, 4), Planet((6.421e+23, 3.3972e6)), Planet.EARTH)
class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')
print(Coord.PY, Coord(1), Coord.PX.label, bytes(Coord.PY))
class Odd(Enum):
    def _generate_next_value_(name, start, count, last): return f'{name}-{start}-{count}-{last[-1:]}'
    A = auto()
    B = auto()
    @nonmember
    class inner: pass
    x = nonmember(5)
    @member
    def fn(self): return 'fn'
    _ignore_ = ['tmp']
    tmp = 3
    @classmethod
    def _missing_(cls, value): return cls.A if value == 'zero' else None
print(list(Odd), Odd.x, Odd.inner, Odd('zero'), attempt(Odd, 'none'), Odd.fn, attempt(lambda: Odd.tmp))
print(attempt(lambda: unique(Color)), attempt(lambda: verify(UNIQUE)(Color)), attempt(lambda: verify(CONTINUOUS)(N)), attempt(lambda: verify(NAMED_FLAGS)(Perm)), unique(S) is S, verify(UNIQUE, CONTINUOUS)(Enum('V', 'a b c')))
A = Enum('Animal', 'ANT BEE CAT'); print(list(A), A.__module__, A.__qualname__, Enum('B', ['x', 'y'], start=5)(6), Enum('M', {'k': 'v'}).k, Enum('T', [('a', 3)])['a'], Enum('Q', 'a', module='mm', qualname='A.Q').a, IntEnum('I', 'one two').two + 1)
class Base(Enum):
    def hi(self): return 'hi ' + self.name
class Derived(Base):
    Z = 26
print(Derived.Z.hi(), Derived.__mro__, Derived.Z, issubclass(Derived, Base))
def dup():
    class D(Enum):
        A = 1
        A = 2
def bad():
    class D(Enum):
        mro = 1
def bad2():
    class D(Enum):
        _x_ = 1
def ext():
    class E(Color): pass
def pv():
    class E(Enum):
        __p = 1
        A = 2
    return list(E), E._E__p
print(attempt(dup), attempt(bad), attempt(bad2), attempt(ext), attempt(pv), sep='\n')
print(enum.show_flag_values(10), enum.bin(10), enum.bin(-10, 6), attempt(enum.bin, 'a'))
print(attempt(lambda: Color.RED.RED), Color.RED.GREEN if 0 else '', attempt(lambda: Color.__call__(1)), EnumType is EnumMeta, type(Flag), property is enum.property)
from enum import property as ep
class DM(Enum):
    _order_ = 'A B'
    A = 1
    B = 2
def badorder():
    class DM2(Enum):
        _order_ = 'B A'
        A = 1
        B = 2
print(attempt(badorder), list(DM))
class HM(Enum):
    A = [1, 2]
    B = {'x': 1}
print(HM([1, 2]), HM({'x': 1}), attempt(HM, [3]), HM.A.value)
class Multi(Enum):
    A = 1
    A_ALIAS = A
    B = 2
    def __str__(self): return 'M.' + self.name.lower()
    def __format__(self, spec): return f'<{self.name}:{spec}>'
    def __eq__(self, o): return self is o or self.value == o
    def __hash__(self): return hash(self.value)
print(Multi.A, f'{Multi.B:q}', Multi.A == 1, {Multi.A: 'x'}[Multi.A], Multi.A_ALIAS)
class Aliased(Enum):
    X = 1
    Y = 2
Aliased.X._add_alias_('EX') ; Aliased.Y._add_value_alias_(22); print(Aliased.EX, Aliased(22), Aliased['EX'])
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.GREEN) is Color.GREEN, Color.RED.__reduce_ex__(2), P.R.__reduce_ex__(4))
match Color(2):
    case Color.RED: print('r')
    case Color.GREEN: print('g')
n = 0
for i in range(3000):
    if Perm(i % 8) & Perm.W: n += Color(i % 2 + 1).value
print(n)
