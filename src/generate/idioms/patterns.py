# Idioms of patterns: sequences, mappings, classes, what they bind, and subjects that lie.

# idiom: sequences, stars and nesting over what changes
def f_(x):
    match x:
        case []:
            return 0
        case [a]:
            return 1
        case [1, *rest] if rest:
            return len(rest) * 2
        case (a, *_, 5):
            return a
        case [[a, b], {"k": [c, *d]}] | [[b, a], {"j": c, "k": d}]:
            return a - b + (c if isinstance(c, int) else 1)
        case [*_, -1 | 0.5 | "z" | None as last]:
            return 7 if last is None else 8
        case [_, _, *more]:
            return len(more) + 10
    return -1
l_ = [[], [9], [1, 2], (3, 4, 5), [[1, 2], {"k": [3]}], [[1, 2], {"j": 1, "k": 3}], [2, "z"], (2, 3, None), range(4), "ab", {1, 2}, <<[1, 5]|(1,)|[[1, 2], {}]|b"ab">>]
t_ = 0
for i_ in range(COUNT):
    t_ += f_(l_[i_ % len(l_)]) * (i_ % 5 + 1)
    if i_ == K:
        l_[i_ % 3] = [1] * (i_ % 4)
print(t_, [f_(x) for x in l_])

# idiom: mappings with rests, guards and keys from constants
class S_:
    A = "a"
    N = 5
def f_(d):
    match d:
        case {S_.A: 1, **r}:
            return "a1", len(r)
        case {"a": int(x) | float(x)} if x > K:
            return "big", x
        case {S_.N: v, "a": w}:
            return v, w
        case {"a": {"b": {"c": y}}}:
            return "deep", y
        case {**r} if len(r) > 2:
            return "many", sorted(map(str, r))
        case {}:
            return "dict"
    return None
l_ = [{"a": 1, "z": 2}, {"a": COUNT}, {"a": 0.5, 5: 2}, {"a": {"b": {"c": i_}}} if False else {"a": {"b": {"c": 3}}}, {1: 1, 2: 2, 3: 3}, {}, [1], None]
s_ = ""
for i_ in range(COUNT):
    s_ = s_[-80:] + str(f_(l_[i_ % 8]))
    l_[0]["a"] = i_ % 3
    if i_ == K:
        S_.A = <<"z"|5>>
        S_.N = "a"
print(s_)

# idiom: class patterns of every class, and match_args that change
class P_:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Q_(P_):
    __match_args__ = ("y",)
class R_:
    x = 5
    y = property(lambda self: 1 // (i_ % 3))
def f_(o):
    match o:
        case bool(b):
            return "bool", b
        case int(n) | float(n):
            return "num", n
        case str() | bytes():
            return "text"
        case P_(x=0 | 1 as v, y=w):
            return v, w
        case Q_(a):
            return "q", a
        case P_(a, b):
            return a, b
        case R_(x=5, y=1):
            return "r"
        case list([a, *_]) | tuple([a, *_]) | dict({"a": a}):
            return "in", a
        case None | True if o is None:
            return "none"
        case type(__name__=n):
            return n[0]
        case object(x=x):
            return "x", x
    return "no"
n_ = 0
s_ = ""
l_ = [True, 3, 1.5, "s", P_(0, 2), Q_(2, 3), P_(5, 6), R_(), [1], (2, 3), {"a": 4}, None, P_, object()]
for i_ in range(COUNT):
    try:
        s_ = s_[-60:] + str(f_(l_[i_ % len(l_)]))
    except (ZeroDivisionError, TypeError) as e_:
        n_ += len(str(e_))
    if i_ == K:
        P_.__match_args__ = <<("y", "x")|["x"]|("x",)|("zz", "x")|("x", 5)>>
print(s_, n_)

# idiom: what a pattern that fails has bound
def f_(x, n):
    a = b = None
    for i in range(n):
        match x[i % len(x)]:
            case [a, b, 0]:
                pass
            case [a, {"k": b}] if b != i:
                a = -1
            case (b, _) | [_, b, _]:
                pass
            case a if i % 2:
                pass
        yield (a, b)
t_ = list(f_([[1, 2, 3], [1, 2, 0], [5, {"k": 9}], "s", (7, 8), <<None|[1, {}]|[i for i in range(4)]>>], COUNT // 2))
print(t_[-6:], len(set(map(str, t_))))

# idiom: a subject whose length and items lie
class L_(list):
    n = 0
    def __len__(self):
        L_.n += 1
        return <<list.__len__(self)|2|L_.n % 4>>
    def __getitem__(self, i):
        return list.__getitem__(self, i) if L_.n % 5 else 0
t_ = 0
o_ = L_([1, 2])
for i_ in range(COUNT):
    try:
        match o_:
            case [0, *_]:
                t_ += 1
            case [a_, b_]:
                t_ += a_ * 10 + b_ * 100
            case [a_, *b_]:
                t_ += len(b_)
            case []:
                t_ += 1000
    except (IndexError, TypeError) as e_:
        t_ += len(str(e_))
print(t_, L_.n)
