# cpython: 3.14
# Dataclasses.
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def norm(self):
        return self.x * self.x + self.y * self.y


p = Point(3, 4)
print(p, p == Point(3, 4), p != Point(3, 5), p.norm(), Point(1).tags is Point(1).tags, Point.__match_args__, is_dataclass(p), Point.y)
print([f.name for f in fields(Point)], asdict(p), astuple(p), replace(p, x=9))
for wrong in ("Point()", "Point(1, 2, 3, 4)", "Point(1, z=2)", "hash(p)", "p < p"):
    try:
        eval(wrong)
    except TypeError as error:
        print(error)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = field(default=0, compare=True)
    note: str = field(default="", compare=False, repr=False)


v = Version(1, 2, "n")
print(v, v < Version(1, 3), v == Version(1, 2, "other"), sorted([Version(2), v])[0], {v: "found"}[Version(1, 2)], hash(v) == hash((1, 2)))
try:
    v.major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)
try:
    del v.minor
except AttributeError as error:
    print(error)


@dataclass
class Base:
    a: int
    b: str = "b"

    def __post_init__(self):
        self.seen = True


@dataclass
class Derived(Base):
    c: float = 1.5
    _: KW_ONLY
    k: int = 7
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        super().__post_init__()
        self.c *= scale


d = Derived(1, k=8, scale=4)
print(d, d.seen, d.c, [f.name for f in fields(d)])


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5

    def total(self):
        return self.x + self.y


s = Slotted(2)
print(s, s.total(), Slotted.__slots__, hasattr(s, "__dict__"))
for build in (
    lambda: dataclass(type("Bad", (), {"__annotations__": {"x": list}, "x": []})),
    lambda: dataclass(type("Bad", (), {"__annotations__": {"x": int, "y": int}, "x": 1})),
):
    try:
        build()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
C = make_dataclass("C", [("x", int), ("y", int, field(default=3))])
print(C(1), C(1, 2) == C(1, 2))


@dataclass
class Node:
    value: int
    next: "Node" = None


chain = None
for i in range(2000):
    chain = Node(i, chain if i % 10 else None)
length = 0
while chain:
    length += 1
    chain = chain.next
print(length, asdict(Node(1, Node(2))))
total = 0
for i in range(1500):
    q = Point(i, y=1)
    q.x += 1
    total += q.x + (q == p)
print(total)
match p:
    case Point(x, 4):
        print("matched", x)
