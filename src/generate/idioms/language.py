# Idioms of the rest of the language: decorators, unpacking, patterns, annotations, names bound in expressions.

# idiom: decorators with and without arguments
def d_(k):
    def wrap(f):
        def g(*a, **kw):
            return f(*a, **kw) + k
        return g
    return wrap
@d_(INT)
@d_(SMALL)
def f_(x, y=1, *, z=2):
    return x * y + z
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_ % 7) + f_(1, y=i_ % 3) + f_(1, 2, z=i_ % 5)
print(t_)

# idiom: names bound in conditions
t_ = 0
i_ = 0
while (n_ := i_ * 2) < COUNT:
    i_ += 1
    if (m_ := n_ % 7) > 3 and (k_ := m_ + 1):
        t_ += k_
    t_ += sum(last_ for x in range(3) if (last_ := x * m_) >= 0)
print(t_, n_, last_)

# idiom: unpacking of every kind
def f_(*a, **k):
    return len(a) * 100 + len(k)
t_ = 0
for i_ in range(COUNT):
    a_, *b_, (c_, d_) = i_, 2, 3, (4, i_)
    [x_, y_] = b_
    t_ += f_(*b_, a_, *"ab", **{"k": c_}, **dict(z=d_)) + x_ + y_
    l_ = [*b_, *range(i_ % 3), *{i_: 1}]
    m_ = {**{"a": i_}, "b": 2, **{"a": 3}}
    t_ += len(l_) + m_["a"]
print(t_, l_, m_)

# idiom: patterns over mixed data
def f_(x):
    match x:
        case 0 | 1:
            return "small"
        case int(n) if n > K:
            return "big"
        case [a, [b, *rest], *_]:
            return a, b, rest
        case {"k": v, **kw}:
            return v, kw
        case str() as s:
            return s * 2
        case (a, b) | [a, b, _]:
            return b, a
        case None | True:
            return "single"
        case float():
            return x
        case _:
            return type(x).__name__
l_ = [0, 5, COUNT, [1, [2, 3, 4], 5], {"k": 1, "z": INT}, "s", (1, 2), [1, 2, 3], None, 1.5, {1}, (), {}, <<INT|STR|TUPLE|LIST>>]
s_ = []
for i_ in range(COUNT):
    r_ = f_(l_[i_ % len(l_)])
    if i_ < len(l_):
        s_.append(r_)
print(s_)

# idiom: patterns over objects
class P_:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
class Q_(P_):
    pass
n_ = 0
for i_ in range(COUNT):
    o_ = <<P_|Q_>>(i_ % 3, i_ % 5) if i_ % 4 else [i_]
    match o_:
        case Q_(1, y=y_):
            n_ += y_
        case P_(x=0):
            n_ += 10
        case P_(a_, b_) if a_ == b_:
            n_ += 100
        case [v_]:
            n_ += 1
print(n_)

# idiom: strings that grow in a hot loop
s_ = ""
l_ = []
for i_ in range(COUNT):
    s_ += <<"x"|"é"|str(i_ % 10)>>
    l_ += [i_]
    if i_ == K:
        u_ = s_
print(len(s_), s_[-5:], len(l_), u_ == s_[:len(u_)])

# idiom: conditional expressions and short circuits over unstable types
x_ = 0
t_ = 0
for i_ in range(COUNT):
    x_ = (x_ and x_ + 1) or (i_ % 3 and [i_]) or (None if i_ % 2 else 0.5)
    t_ += len(x_) if isinstance(x_, list) else 1
    x_ = 0 if not x_ or i_ % 5 == 0 else 2
print(t_, x_)

# idiom: more kinds of iterators at one loop than its caches hold
def f_(it):
    t = 0
    for x in it:
        t += 1
    return t
n_ = 0
for i_ in range(COUNT // 2):
    k_ = i_ % 9
    n_ += f_([1, 2] if k_ == 0 else (1,) if k_ == 1 else range(3) if k_ == 2 else "ab" if k_ == 3 else {1: 2} if k_ == 4 else {1} if k_ == 5 else (j for j in "xyz") if k_ == 6 else map(abs, [1]) if k_ == 7 else zip("a", "b"))
print(n_)

# idiom: a loop body longer than a small jump
t_ = 0
for i_ in range(COUNT // 2):
    t_ += i_ * 3 % 7 + (i_ ^ 5) - (i_ & 3) + (i_ | 1) - i_ // 3 + i_ * i_ % 11 + (i_ << 2) - (i_ >> 1)
    t_ ^= i_ * 5 % 7 + (i_ ^ 6) - (i_ & 7) + (i_ | 2) - i_ // 5 + i_ * i_ % 13 + (i_ << 1) - (i_ >> 2)
    t_ += i_ * 7 % 9 + (i_ ^ 1) - (i_ & 5) + (i_ | 8) - i_ // 7 + i_ * i_ % 17 + (i_ << 3) - (i_ >> 3)
    t_ ^= i_ * 9 % 5 + (i_ ^ 2) - (i_ & 6) + (i_ | 4) - i_ // 9 + i_ * i_ % 19 + (i_ << 1) - (i_ >> 1)
    if t_ > 1 << 40:
        t_ = t_ % 1009
    while t_ % 3 == 1:
        t_ += 1
    t_ += i_ * 3 % 7 + (i_ ^ 5) - (i_ & 3) + (i_ | 1) - i_ // 3 + i_ * i_ % 11 + (i_ << 2) - (i_ >> 1)
print(t_)

# idiom: builtins over callbacks
t_ = 0
for i_ in range(COUNT // 4):
    l_ = sorted([3, 1, i_ % 5], key=lambda v: -v, reverse=<<True|False>>)
    t_ += l_[0] + sum(map(lambda a, b: a * b, l_, range(3))) + len(list(filter(None, l_)))
    t_ += max(l_, key=lambda v: v % 3) + min("ab", "b", key=len, default=0) if False else 1
    t_ += next((v for v in l_ if v > 2), -1) + all(v >= 0 for v in l_) + any(v > 4 for v in l_)
    d_ = dict(zip("abc", reversed(l_)))
    t_ += d_["a"] + len(f"{d_!r:>20}") + divmod(i_, 7)[1] + pow(3, i_, 11)
print(t_, d_)

# idiom: dicts in the order of their making
d_ = {}
for i_ in range(COUNT):
    d_[i_ % 17] = i_
    if i_ % 5 == 0:
        d_.pop(i_ % 17 // 2, None)
    if i_ == K:
        d_ = {k: v for k, v in reversed(d_.items())}
    t_ = sum(d_.values()) - sum(d_)
print(t_, d_, list(d_.keys() & {1, 2, 30}) == [] or "some")
