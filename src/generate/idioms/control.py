# Idioms of control flow: every way out of every block, targets of every kind, comprehensions.

# idiom: finally, with every way out, in loops in a function
def f_(n, l):
    t = 0
    for i in range(n):
        try:
            try:
                if i % 5 == <<0|1>>: <<continue|break|return t|raise ValueError(i)|l[99]>>
                t += i
            <<except ValueError: t += 1000|except (IndexError, ValueError) as e: t += len(str(e))|except* ValueError as e: t += 5|finally: t += 3>>
        finally:
            t += 10
            if i % 7 == 3: <<continue|break|return -t|pass|l.append(i)|t += 1>>
    else:
        t += 100000
    return t
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += f_(i_ % 12, [])
    except (IndexError, ValueError) as e_:
        t_ += 1
print(t_)

# idiom: many context managers, one of which fails where
class C_:
    def __init__(self, n): self.n = n
    def __enter__(self): l_.append(self.n); <<1 // (3 - self.n)|pass|1 // (i_ % 4)>>; return self.n
    def __exit__(self, *a): l_.append(-self.n); <<1 // (2 - self.n)|pass>>; return <<self.n == 2|None|True>>
def f_(x):
    for j in range(2):
        with C_(1) as a, C_(2), (C_(3)) as b:
            with C_(4) as (<<c|d>>): <<pass|continue|break>>
            if x % 3: <<continue|break|return a|raise KeyError(b)>>
    with (C_(5) as a, C_(a) as b,):
        return a + b
l_ = []
s_ = []
for i_ in range(COUNT):
    del l_[:]
    try:
        r_ = f_(i_)
    except Exception as e_:
        r_ = (repr(e_), repr(e_.__context__))
    s_ = s_[-3:] + [(r_, str(l_))]
print(s_)

# idiom: deletion of every target
class C_: pass
def f_(n):
    o = C_()
    o.a, o.b = n, [1, 2, 3]
    d = {1: 2, "k": [4, 5, 6]}
    l = list(range(8))
    x = y = z = n
    <<del x, y|del (x, [y, z])|del o.a|del d[1]|del l[n % 9]|del l[1:3], d["k"][0]|del l[::2]|del o.b[0], o.b|del d["k"], d|del [x], (y)>>
    <<|del o.a|del x|y = 1; del y|del z; z = 5>>
    return <<x|(y, z)|o.a|d|l|o.b|sorted(locals())>>
n_ = {}
for i_ in range(COUNT):
    try:
        k_ = str(f_(i_))
    except Exception as e_:
        k_ = f"{type(e_).__name__}: {e_}"
    n_[k_] = n_.get(k_, 0) + 1 if len(n_) < 9 or k_ in n_ else 0
print(n_)

# idiom: assignment to every target, once each
class C_: pass
o_ = C_()
d_ = {}
l_ = [0] * 5
t_ = 0
for i_ in range(COUNT):
    o_.x, d_[i_ % 4], l_[1] = i_, o_, [i_]
    a_, (b_, *c_), *e_ = <<[i_, (1, 2, 3), 4]|(i_, "xyz")|[i_, range(1, 3), 5, 6]|iter([i_, {7: 8}, TUPLE])>>
    o_.y = d_["k"] = l_[0] = INT
    [g_, h_] = l_[:2]
    l_[2:4], o_.z = <<(5, 6)|"ab"|[i_, i_, i_]>>, SMALL
    o_.x += <<i_|INT>>
    l_[i_ % 2 - 2] = l_[0] <<+|*|-|^>> 3 if isinstance(l_[0], int) else 1
    d_[i_ % 3] = d_.get(i_ % 3, 0) if not isinstance(d_.get(i_ % 3), C_) else i_
    d_[i_ % 3] <<+=|-=|*=|\|=>> i_
    d_[i_ % 3] %= 1000003
    o_.x %= 97
    for o_.w, l_[4] in <<[(1, i_)]|zip("ab", TUPLE)|{1: 2}.items()>>: t_ += 1
    t_ += len(c_) + len(e_) + len(l_) + o_.x
    del l_[5:]
print(t_, a_, b_, c_, e_, g_, h_, l_, o_.w, [k for k in d_], {k: v for k, v in d_.items() if not isinstance(v, C_)})

# idiom: operators in place on attributes and items that raise, with the value half changed
class C_:
    def __init__(self): self.v = 1; self.t = ([1], 2)
    @property
    def p(self): s_.append("get"); return self.v
    @p.setter
    def p(self, v): s_.append("set"); self.v = v % 1009 if isinstance(v, int) else v
    def __getitem__(self, k): s_.append(k); return self.v
    def __setitem__(self, k, v): s_.append(v)
c_ = C_()
n_ = 0
for i_ in range(COUNT):
    s_ = []
    try:
        c_.p <<+=|-=|*=|//=|%=|\|=|^=|&=>> <<i_|i_ % 3|INT>>
        c_[i_, 1:2] <<+=|*=|@=>> <<2|i_>>
        c_.t[0] <<+=|*=>> <<[1]|2>>
    except Exception as e_:
        n_ += 1
        s_.append(type(e_).__name__)
    try:
        c_.t[0][i_ % 3] += 1
        c_.t[1] += <<1|[2]>>
    except (TypeError, IndexError) as e_:
        s_.append(str(e_))
    if len(c_.t[0]) > 9: c_.t = ([1], 2)
    if not isinstance(c_.v, int) or c_.v < 1: c_.v = 7
print(n_, s_, c_.v, c_.t)

# idiom: comprehensions in comprehensions, with names bound inside, in every scope
def f_(n):
    l = [y := x, *[(z := x * j) for j in range(<<2|x % 3>>) if (w := j) < 2]] if (x := n) else []
    d = {k: [v for v in range(k) if v % 2 == n % 2] for k in range(n % 5)}
    s = {(a, b) for a in range(3) for b in <<range(a)|[a]|d|l>> if <<a != b|True|(q := b) != 1>>}
    g = (i + j for i in range(3) for j in range(i) if (last := i + j) < 4)
    t = sum(g)
    return l, len(d), len(s), t, <<last if t else 0|[lambda: i for i in range(2)][0]()|[c for r in [[1, n], [2]] for c in r]|sum([sum(r) for r in [[i * j for i in range(3)] for j in range(n % 4)]])|locals().get("last")|[*map(lambda i: i + n, range(2))]>>
class C_:
    k = 3
    try:
        l = [<<i|i + 1|k>> for i in range(k)]
    except NameError as e:
        l = str(e)
    m = {i: [j for j in range(i)] for i in range(3)}
    g = lambda self: [self.k for _ in range(2)]
n_ = 0
for i_ in range(COUNT):
    r_ = f_(i_ % 11)
    n_ += len(str(r_)) + len(C_().g())
print(n_, r_, C_.l, C_.m)

# idiom: patterns of every kind over everything
class P_:
    __match_args__ = <<("x", "y")|("x",)|()>>
    def __init__(self, x, y=0): self.x, self.y = x, y
class Q_(P_): pass
K_ = 3
n_ = {}
l_ = [1, -1, 1.5, 2j, "a", b"b", None, True, [1, 2], [1, [2, 3], 4], (1,), [], {}, {"k": 1, "r": 2}, {1: [1, 2]}, P_(1, 2), Q_("a"), P_(P_(1), [3]), 10 ** 20, "k", {1, 2}, range(3), <<VALUE|INT|LIST|TUPLE|DICT|STR>>]
for i_ in range(COUNT):
    match l_[i_ % len(l_)]:
        case <<1 \| 2 \| -1|True|1.5>>: k_ = "lit"
        case <<-1.5|2j|-0.0|1 + 2j>>: k_ = "num"
        case None | <<False|"zz">>: k_ = "none"
        case <<"a" \| b"b"|"k"|str()>>: k_ = "text"
        case [<<x|1|_>>, *<<r|_>>, <<4|3>>] if <<True|i_ % 2|len(l_) > 3>>: k_ = "seq"
        case [<<[*_] as x|int(x)|x>>, *_] if <<i_ % 3|True>>: k_ = str(x)
        case []: k_ = "empty"
        case {"k": <<v|1|int(v)|2>>, **<<rest|others>>}: k_ = "map"
        case {1: [_, w]} | {2: w, 3: _}: k_ = "deep"
        case {}: k_ = "dict"
        case <<P_(1, 2)|P_(x=1)|P_(1)|P_(x=P_(x=1), y=[3])|P_(y=0, x=str(s))>>: k_ = "P"
        case <<Q_()|P_(x=P_())|P_(y=2)|Q_(x=str())>> as q: k_ = type(q).__name__
        case int(i) | float(i) if i: k_ = f"n{i:.2g}"
        case <<bool(b)|set()|range()|object(b)|complex()>>: k_ = "other"
        case _: k_ = "rest"
    n_[k_] = n_.get(k_, 0) + 1
print(n_)

# idiom: loops with everything: else, nested, over what is made on the way
def f_(n):
    t = 0
    while n > 0:
        n -= <<1|2|3>>
        for i in <<range(n % 5)|[n, *range(2)]|iter(lambda: next(it), 2)|reversed([1, n])|enumerate("ab")|zip([1], [2])|{n: 1}|sorted({n, 1})|map(abs, [-n, 1])|filter(None, [0, n])>> if (it := iter([0, 1, 2])) else ():
            if i == <<1|n|(1, 2)>>: <<continue|break|return t>>
            t += 1
        else:
            t += 10
            if n % 7 == <<1|0>>: <<break|continue>>
            t += 100
    else:
        t += 1000
    return t
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_ % 15)
print(t_)

# idiom: arguments of every kind meet parameters of every kind
def f_(<<a, b=2|a, /, b, *, c=3|a, *b, c=4, **d|*a, **d|a=1, /, b=2, *, c|a, b, /|*, a, b=1|**d>>): return sorted(locals().items(), key=str)
n_ = {}
for i_ in range(COUNT):
    for g_ in (lambda: f_(i_), lambda: f_(1, 2), lambda: f_(a=1), lambda: f_(1, b=i_), lambda: f_(*TUPLE), lambda: f_(**{"a": 1, "b": 2}), lambda: f_(1, *[2], **{"c": 3}), lambda: f_(c=1, *[1, 2]), lambda: f_(1, 2, 3, 4, 5), lambda: f_(), lambda: f_(1, a=2), lambda: f_(**{"x y": 1}), lambda: f_(*5), lambda: f_(**5), lambda: f_(**{1: 2}), lambda: f_(1, b=2, **{"b": 3}), lambda: f_(1, zz=STR), lambda: f_(*STR, *LIST[:1])):
        try:
            k_ = str(g_())
        except TypeError as e_:
            k_ = str(e_)
        n_[k_[:90]] = i_
print(n_)

# idiom: decorators of functions, methods and classes with state
def d_(<<x|*x|x=1>>):
    def w(f):
        n_.append(getattr(f, "__name__", "?"))
        return <<f|lambda *a, **k: f(*a, **k)|f if callable(f) else None>>
    return w
n_ = []
t_ = 0
for i_ in range(COUNT // 4):
    @d_(1)
    @d_(i_) if False else (lambda f: f)
    def f_(a: INT = 1): return a
    @(q_ := d_(2))
    @lambda c: c
    class C_:
        @staticmethod
        @d_(3)
        def s(): return 1
        @property
        @d_(4)
        def p(self): return 2
        @d_(5)
        @classmethod
        def c(cls): return 3
    del n_[9:]
    t_ += f_(i_) + C_().s() + C_().p
print(t_, n_)

# idiom: asynchronous everything, with annotations, decorators and type parameters
def d_(f): return f
class A_:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration
        return self.n
@d_
async def f_[T: int](x: T, *y: int, k: "str" = STR) -> T:
    t = 0
    async for i in A_(x % 5):
        if i == <<0|2|9>>: <<break|continue|pass>>
        t += i
    else:
        t += 100
    t += sum([j async for j in A_(3) if j]) + len({j: k async for j in A_(2)}) + len({await g_(j) for j in range(2)})
    return t + await g_(x)
async def g_(x): return x + 1
async def h_(n):
    t = 0
    for i in range(n): t += await f_(i, *TUPLE, k="a")
    return t
try:
    h_(COUNT // 2).send(None)
except StopIteration as e_:
    print(e_.value, list(f_.__annotations__), f_.__type_params__)

# idiom: generators driven in odd ways
def g_(n):
    x = 0
    while True:
        try:
            x = (yield x) or <<1|n>>
            n += x
        except <<ValueError|KeyError>> as e:
            x = <<-1|yield "caught"|n>>
        except GeneratorExit:
            <<return|raise|yield 1|return 5|raise KeyError>>
        finally:
            n -= 1
        if n > <<20|50>>: return n
def h_(n):
    r = yield from g_(n)
    yield <<r|("end", r)>>
s_ = []
for i_ in range(COUNT):
    c_ = <<g_|h_>>(i_ % 7)
    for f_ in (lambda: c_.send(<<None|1>>), lambda: next(c_), lambda: c_.send(i_ % 30), lambda: c_.throw(<<ValueError|KeyError(1)|ValueError("v")>>), lambda: next(c_, "end"), lambda: c_.close(), lambda: next(c_), lambda: c_.throw(TypeError("late")), lambda: c_.send(None), lambda: c_.close()):
        try:
            r_ = f_()
        except BaseException as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-10:] + [r_]
print(s_)
