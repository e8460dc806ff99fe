# Idioms of the modules of the standard library, in hot loops.

# idiom: itertools
import itertools
n_ = 0
for i_ in range(COUNT):
    for a_ in itertools.islice(itertools.cycle([i_, K, SMALL]), 5):
        n_ += a_
    for a_, b_ in itertools.<<pairwise([1, i_, 3])|product([i_, 2], repeat=2)|combinations([i_, 2, 3], 2)|permutations([i_, 2, 3], 2)|zip_longest([i_], [1, 2], fillvalue=0)>>:
        n_ += a_ * 3 + b_
    n_ += sum(itertools.<<accumulate([i_, 2, 3])|chain([i_], (1, 2))|chain.from_iterable([[i_], [2]])|takewhile(lambda v: v < K, [i_, 1])|dropwhile(lambda v: v < K, [i_, 1])|filterfalse(lambda v: v % 2, [i_, 1])|compress([i_, 2, 3], [1, 0, 1])|starmap(pow, [(2, 3), (3, 2)])|repeat(i_, 3)>>)
print(n_, [(k, list(v)) for k, v in itertools.groupby([1, 1, 2, n_, n_])], [list(v) for v in itertools.tee([n_, 2])], list(itertools.batched(range(5), 2)))

# idiom: functools
import functools
@functools.lru_cache(maxsize=<<None|4>>)
def f_(n):
    return n if n < 2 else f_(n - 1) + f_(n - 2)
@functools.total_ordering
class C_:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        return self.v == other.v
    def __lt__(self, other):
        return self.v < other.v
    @functools.cached_property
    def d(self):
        return self.v * 2
p_ = functools.partial(<<divmod|pow>>, 1000)
t_ = 0
for i_ in range(COUNT):
    c_ = C_(i_)
    t_ += f_(i_ % 15) + c_.d + c_.d + (c_ >= C_(K)) + (c_ <= C_(SMALL))
    t_ += functools.reduce(lambda a, b: a * b % 1009, [i_ + 1, 5, 7], 1)
    if i_ < 3:
        print(p_(i_ + 1))
print(t_, f_.cache_info(), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

# idiom: containers of collections
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
P_ = namedtuple("P_", "x y", defaults=[SMALL])
q_ = deque(maxlen=<<3|None>>)
d_ = defaultdict(<<list|lambda: [0]>>)
c_ = Counter()
o_ = OrderedDict()
for i_ in range(COUNT):
    p_ = P_(i_)
    q_.append(p_.x + p_.y)
    d_[i_ % 5].append(p_[0])
    c_[i_ % 3] += 1
    o_[i_ % 4] = i_
    <<o_.move_to_end(i_ % 4)|o_.popitem(last=False)|q_.rotate(i_ % 3)|q_.appendleft(i_)>>
    if i_ == K:
        q_.clear()
        p_ = p_._replace(y=i_)
        print(p_, p_._asdict())
print(list(q_)[-4:], len(d_), d_[9], c_.most_common(2), c_ - Counter([0, 1]), o_, ChainMap({1: 2}, dict(o_))[1 if 1 in o_ else next(iter(o_), 1)] if o_ else None)

# idiom: operator and math
import math, operator
t_ = 0.0
for i_ in range(COUNT):
    t_ += operator.<<add|sub|mul|truediv|floordiv|mod>>(i_, SMALL + 1)
    t_ += math.<<sqrt|floor|ceil|fabs|trunc>>(i_ / 2) + math.<<gcd|lcm|comb|perm|hypot|copysign|fmod>>(i_ + 1, 3)
    t_ += operator.itemgetter(1)((i_, 2)) + operator.attrgetter("real")(i_) + operator.methodcaller("bit_length")(i_)
    if i_ == K:
        try:
            t_ += math.<<sqrt(-1)|log(0)|factorial(-1)|isqrt(-4)|exp(1e4)>>
        except (ValueError, OverflowError) as e_:
            print(e_)
print(t_, math.prod([1, 2, 3]), math.isclose(t_, t_ + 1e-12), math.frexp(t_), math.fsum([0.1] * 10))

# idiom: copy
import copy
class C_:
    def __init__(self, v):
        self.v = v
        self.me = [self, v]
l_ = [[SMALL], {"a": [1]}, (1, [2])]
n_ = 0
for i_ in range(COUNT):
    a_ = copy.<<copy|deepcopy>>(l_)
    a_[0].append(i_)
    n_ += len(l_[0]) + (a_[1] is l_[1])
    if i_ == K:
        c_ = copy.deepcopy(C_(a_))
        print(c_.me[0] is c_, c_.me[1] is c_.v)
print(n_, len(l_[0]))

# idiom: enum
# only: module
import enum
class E_(enum.Enum):
    A = 1
    B = SMALL + 2
    @property
    def twice(self):
        return self.value * 2
class I_(enum.IntEnum):
    X = 1
    Y = enum.auto()
class F_(enum.Flag):
    R = 1
    W = 2
t_ = 0
for i_ in range(COUNT):
    e_ = <<E_(1)|E_.B|E_["A"]>>
    t_ += e_.twice + I_.Y + (I_.X < i_) + (e_ is E_.A)
    t_ += (F_.R | F_.W).value if F_.R in (F_.R | F_.W) else 0
print(t_, list(E_), E_.A, I_.Y.name)
try:
    E_(99)
except ValueError as e_:
    print(e_)

# idiom: dataclasses
# only: module
from dataclasses import dataclass, field, replace, asdict, astuple
@dataclass(<<order=True|frozen=True|slots=True|eq=False|unsafe_hash=True>>)
class D_:
    x: int
    y: float = 0.5
    z: list = field(default_factory=list, compare=False)
    def __post_init__(self):
        self.z.append(self.x)
t_ = 0
for i_ in range(COUNT):
    d_ = D_(i_)
    t_ += d_.x + len(d_.z) + (d_ == D_(K))
    if i_ == K:
        d_ = replace(d_, y=i_)
        print(d_, asdict(d_), astuple(d_))
        try:
            d_.x = 3
            del d_.y
            print(d_.x, d_.y)
        except AttributeError as e_:
            print(type(e_).__name__, e_)
print(t_)

# idiom: contextlib
import contextlib
@contextlib.contextmanager
def m_(l):
    l.append(1)
    try:
        yield len(l)
    <<except ZeroDivisionError|finally>>:
        l.append(2)
l_ = []
for i_ in range(COUNT):
    with contextlib.suppress(ZeroDivisionError), m_(l_) as n_:
        l_.append(n_ // (i_ - K))
    with contextlib.ExitStack() as s_:
        s_.enter_context(m_(l_))
        s_.callback(l_.append, i_)
    del l_[:-4]
print(l_)

# idiom: random and time
import random, time, string
r_ = random.Random(SMALL)
t_ = time.perf_counter()
s_ = ""
for i_ in range(COUNT):
    s_ = s_[-20:] + r_.choice(string.<<ascii_lowercase|digits|hexdigits>>)
    x_ = r_.<<random()|randrange(i_ + 1)|randint(-i_, i_)|uniform(1, 2)|getrandbits(40)>>
    l_ = [i_, K, 3]
    r_.shuffle(l_)
print(s_, x_, l_, r_.sample(range(50), 4), time.perf_counter() > t_, string.capwords("a b"), string.Template("$a").substitute(a=1))

# idiom: abc
import abc
class A_(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    def g(self):
        return self.f() + 1
class B_(A_):
    def f(self):
        return SMALL
@A_.register
class R_:
    pass
t_ = 0
for i_ in range(COUNT):
    t_ += B_().g() + isinstance(R_() if i_ % 2 else i_, A_)
    if i_ == K:
        try:
            A_()
        except TypeError as e_:
            print(e_)
print(t_, issubclass(B_, A_), A_.__abstractmethods__)
