# Idioms of enum, dataclasses and abc.

# idiom: an enumeration with everything
# only: module
import enum
class E_(<<enum.Enum|enum.IntEnum|int, enum.Enum>>):
    A = 1
    B = <<2|SMALL + 2|enum.auto()>>
    C = 1
    _ignore_ = ["z"]
    z = 5
    def f(self): return self.value + 1
    @classmethod
    def g(cls): return len(cls)
    @enum.property
    def p(self): return self.name.lower()
    <<|@classmethod
    def _missing_(cls, v): return cls.A if v == 99 else None>>
    <<|def __str__(self): return "s" + self.name>>
    n = enum.nonmember(7)
    @enum.member
    def m(): pass
t_ = 0
for i_ in range(COUNT):
    e_ = <<E_(1)|E_["B"]|E_.A|E_.C>>
    t_ += e_.f() + E_.g() + len(e_.p) + (e_ is E_.C) + (e_ == 1) + (e_ in E_) + E_.n
    try:
        E_(i_ % <<3|100>>)
    except ValueError as x_:
        t_ += 1
    if i_ == K:
        try:
            <<E_.A = 5|del E_.A|E_["no"]|E_(50)|E_.no|E_.A.value = 3|class F(E_): pass|E_("x")|E_.A < E_.B>>
        except (AttributeError, KeyError, ValueError, TypeError) as x_:
            print(type(x_).__name__, x_)
print(t_, list(E_), E_.__members__, repr(e_), str(e_), f"{e_}", f"{e_!r:>20}", list(reversed(E_))[0], E_.A.__class__ is E_, dir(E_)[:2], E_.B.value)

# idiom: flags of every boundary
# only: module
from enum import Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP, FlagBoundary, unique, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, EnumCheck
class P_(<<Flag|IntFlag>>, boundary=<<STRICT|CONFORM|EJECT|KEEP|FlagBoundary.STRICT|FlagBoundary.CONFORM|FlagBoundary.KEEP|FlagBoundary.EJECT>>):
    R = auto()
    W = auto()
    X = <<auto()|8|R \| W>>
t_ = 0
for i_ in range(COUNT):
    try:
        p_ = P_(i_ % <<4|8|20>>)
        q_ = p_ <<&|\||^>> P_.W
        t_ += len(list(P_)) + (P_.R in P_.R | P_.W) + bool(q_) + (P_.R in q_ if isinstance(q_, P_) else 3)
        t_ += len(p_) if isinstance(p_, P_) else 2
        r_ = ~P_.R
    except ValueError as x_:
        t_ += 5
        if i_ == K:
            print(x_)
print(t_, repr(P_.R | P_.W), str(P_.R), P_.R.name, (P_.R | P_.W).name, (P_.R | P_.W).value, repr(r_), [v for v in P_.R | P_.W], repr(P_(0)), P_.R == 1, format(P_.R))

# idiom: enumerations that are checked, of strs, and by calls
# only: module
import enum
try:
    @enum.<<unique|verify(enum.UNIQUE)|verify(enum.CONTINUOUS)|verify(enum.NAMED_FLAGS)|verify(enum.EnumCheck.UNIQUE, enum.EnumCheck.CONTINUOUS)|verify(enum.EnumCheck.NAMED_FLAGS)>>
    class U_(enum.<<IntEnum|Flag|Enum>>):
        A = 1
        B = <<2|1|4>>
        C = <<4|3|6>>
except (ValueError, TypeError) as x_:
    print(type(x_).__name__, x_)
class S_(enum.StrEnum):
    A = enum.auto()
    B = STR
class R_(str, enum.ReprEnum):
    X = "x"
N_ = enum.Enum("N", <<"A B C"|["A", "B"]|{"A": 1, "B": 3}|[("A", 5)]|"A B", start=7|"A", module="m", qualname="q">>)
t_ = 0
for i_ in range(COUNT):
    t_ += len(S_.A) + (S_.A == "a") + len(S_.B + "x") + (S_("a") is S_.A) + N_.A.value * 0 + len(R_.X.upper())
print(t_, list(S_), str(S_.A), repr(S_.A), f"{R_.X} {R_.X!r}", list(N_), isinstance(N_, enum.EnumType), enum.EnumMeta is enum.EnumType, N_)

# idiom: the namespace and the metaclass of an enumeration
# only: module
import enum
class M_(enum.EnumType):
    def __getitem__(cls, name): return super().__getitem__(name.upper())
    def __call__(cls, value, *a, **k): return super().__call__(<<value|value % 3>>, *a, **k)
class E_(enum.Enum, metaclass=M_):
    def __new__(cls, v, label=""):
        o = object.__new__(cls)
        o._value_ = v
        o.label = label
        return o
    def __init__(self, v, label=""): self.twice = v * 2
    def _generate_next_value_(name, start, count, last): return (count + 10, name)
    A = 0, "zero"
    B = 1
    C = 2, STR
    D = enum.auto()
    names = enum.nonmember([A, B])
class G_(enum.Enum):
    A = enum.auto()
    B = enum.auto()
    @staticmethod
    def h(): return 1
enum.global_enum(G_) if False else None
t_ = 0
for i_ in range(COUNT):
    try:
        e_ = <<E_["b"]|E_(i_)|E_.C|E_(i_ % 4)>>
        t_ += e_.twice + len(e_.label)
    except (ValueError, KeyError) as x_:
        t_ += 1
print(t_, [(v.name, v.value, v.label) for v in E_], E_.A == E_.A, G_.B.value, G_.A.h(), type(M_.__prepare__("x", ())).__name__, enum.EnumDict.__name__, enum.EnumDict().member_names, E_._member_names_, list(E_._value2member_map_))

# idiom: data classes of every kind
# only: module
from dataclasses import dataclass, field, fields, replace, asdict, astuple, is_dataclass, make_dataclass, InitVar, KW_ONLY, MISSING, FrozenInstanceError, Field
@dataclass(<<|order=True|frozen=True|slots=True|eq=False|unsafe_hash=True|kw_only=True|repr=False|match_args=False|frozen=True, order=True|order=True, slots=True>>)
class D_:
    x: int
    y: float = INT
    z: list = field(default_factory=list, compare=False, repr=<<True|False>>)
    <<|_: KW_ONLY|w: InitVar[int] = 3>>
    v: str = field(default=STR, <<init=True|kw_only=True|metadata={"m": 1}|hash=False|compare=False|init=False>>)
    def __post_init__(self, *w):
        self.z.append(len(w))
t_ = 0
x_ = None
for i_ in range(COUNT):
    d_ = D_(x=i_)
    e_ = D_(x=K, y=<<2|INT>>)
    t_ += d_.x + len(d_.z) + (d_ == e_) + (d_ != e_)
    try:
        t_ += (d_ < e_) + 2 * (d_ <= e_) + (d_ > e_) + len({d_, e_})
    except TypeError as x_:
        t_ += 100
    if i_ == K:
        print(repr(d_), asdict(d_), astuple(d_), replace(d_, x=50), x_)
        try:
            <<d_.x = 3|del d_.y|d_.q = 1|D_()|D_(1, 2, 3, 4, 5, 6)|D_(x=1, q=2)|replace(d_, q=1)>>
        except (FrozenInstanceError, AttributeError, TypeError) as x_:
            print(type(x_).__name__, x_)
print(t_, [(f.name, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, f.doc, dict(f.metadata)) for f in fields(D_)], is_dataclass(D_), is_dataclass(d_), is_dataclass(int), getattr(D_, "__match_args__", 0))

# idiom: data classes inherit, and are made by a call
# only: module
from dataclasses import dataclass, field, fields, asdict, make_dataclass, replace, Field
import copy
@dataclass
class A_:
    a: int = 1
    b: "str" = STR
@dataclass
class B_(A_):
    a: int = 2
    c: list = field(default_factory=lambda: [SMALL])
    k = 5
M_ = make_dataclass("M", ["p", ("q", int), ("r", int, field(default=INT))], <<frozen=True|namespace={"f": lambda self: self.q}|bases=(A_,) if False else ()|order=True>>)
t_ = 0
for i_ in range(COUNT):
    b_ = B_(i_, c=[i_])
    m_ = M_(i_, 2)
    t_ += b_.a + b_.c[0] + m_.q + (m_ == M_(i_, 2)) + b_.k
    match b_:
        case B_(<<0|a=1|v_, "a"|c=[v_]>>):
            t_ += 3
        case A_():
            t_ += 1
print(t_, b_, m_, asdict(B_(c=[A_(), {1: A_()}])), [f.name for f in fields(B_)], copy.replace(b_, a=9), fields(B_)[0].type, isinstance(fields(M_)[0], Field))
try:
    @dataclass
    class W_:
        <<x: list = []|x: int = 1
        y: int|x: int = field(default=1, default_factory=int)|x: dict = {}>>
except (ValueError, TypeError) as x_:
    print(type(x_).__name__, x_)

# idiom: abstract classes
# only: module
import abc
class A_(<<abc.ABC|metaclass=abc.ABCMeta>>):
    @property
    @abc.abstractmethod
    def p(self): ...
    @<<classmethod|staticmethod>>
    @abc.abstractmethod
    def c(*a): ...
    @classmethod
    def __subclasshook__(cls, other):
        return <<NotImplemented|hasattr(other, "quack")|"quack" in other.__dict__ or NotImplemented>>
class B_(A_):
    p = INT
    <<|def c(*a): return 1>>
class V_:
    def quack(self): pass
class W_: pass
t_ = 0
for i_ in range(COUNT):
    t_ += isinstance(V_(), A_) + 2 * isinstance(W_(), A_) + 4 * issubclass(B_, A_) + 8 * issubclass(int, A_)
    try:
        t_ += B_().c()
    except TypeError as x_:
        t_ += 100
        s_ = str(x_)
    if i_ == K:
        <<A_.register(W_)|A_.register(int)|B_.c = lambda *a: 3; abc.update_abstractmethods(B_)|B_.__abstractmethods__ = frozenset()|A_.register(V_)>>
print(t_, sorted(A_.__abstractmethods__), sorted(B_.__abstractmethods__), A_.p.__isabstractmethod__, abc.get_cache_token() is not None, isinstance(A_, abc.ABCMeta), s_ if t_ > COUNT * 90 else 0)

# idiom: abstract methods of the old kinds
# only: module
import abc
class A_(abc.ABC):
    @abc.<<abstractproperty|abstractclassmethod|abstractstaticmethod|abstractmethod>>
    def m(self): return 1
class B_(A_):
    m = SMALL
n_ = 0
for i_ in range(COUNT):
    try:
        n_ += <<B_|A_>>().m
    except TypeError as x_:
        n_ += len(str(x_))
print(n_, A_.__dict__["m"].__isabstractmethod__)

# idiom: what members are called in their module
import enum
class C_(enum.<<Enum|IntEnum>>):
    A = SMALL
    B = 300
class F_(enum.<<Flag|IntFlag>>):
    A = 1
    B = 2
    C = 4
n_ = 0
for i_ in range(COUNT):
    n_ += len(enum.global_flag_repr(F_(i_ % 8))) + len(enum.global_str(C_.B))
print(n_, enum.global_enum_repr(C_.A), enum.global_str(F_.A | F_.B), enum.pickle_by_enum_name(C_.B, 2), enum.pickle_by_global_name(C_.B, <<2|4>>))
