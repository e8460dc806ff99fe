# Idioms of types: annotations, type parameters, aliases, functions and classes made by hand.

# idiom: annotations are evaluated when they are asked for
# only: module
class A_:
    x: int = 1
    y: N_
    def f(self, a: M_ = 3, *r: "no", **o: list[int]) -> N_:
        v: no_such = a
        return v
t_ = 0
for i_ in range(COUNT):
    t_ += A_().f(i_)
    if i_ == K:
        try:
            A_.__annotations__
        except NameError as e_:
            print(e_)
N_ = <<int|str | None|dict[str, int]>>
M_ = SMALL
print(t_, A_.__annotations__, A_.f.__annotations__, list(A_.f.__annotations__))

# idiom: type parameters
# only: module
class B_[T, *S, **P]:
    def put(self, v: T) -> T:
        self.v = v
        return v
    def both[U: (int, str)](self, u: U) -> tuple[T, U]:
        return (self.v, u)
def f_[T: int](v: T) -> T:
    return v + SMALL
class D_(B_[int, str, [int]]):
    pass
t_ = 0
for i_ in range(COUNT):
    b_ = <<B_()|D_()>>
    t_ += b_.put(i_) + len(b_.both("a")) + f_(i_)
print(t_, B_.__type_params__, f_.__type_params__[0].__bound__, B_.both.__type_params__[0].__constraints__, D_.__orig_bases__, f_.__annotations__)

# idiom: defaults of type parameters
# only: module
class P_[T = <<int|N_|list[int]>>, *S = *tuple[int, str]]:
    def m[V = T](self, v: V) -> V:
        return v
def f_[T, U: int = <<bool|SMALL>>, **Q = [int]](v: T) -> U:
    return v
n_ = 0
for i_ in range(COUNT):
    n_ += P_().m(i_) + f_(i_)
    if i_ == K:
        try:
            print(P_.__type_params__[0].__default__)
        except NameError as e_:
            print(e_)
N_ = 3
print(n_, [p_.__default__ for p_ in (*P_.__type_params__, *f_.__type_params__, *P_.m.__type_params__)], P_[str], P_[str, int])

# idiom: several exception types
n_ = 0
for i_ in range(COUNT):
    try:
        if i_ % 3 == K % 3:
            <<[][i_]|{}[i_]|1 // 0|int("x")>>
    except IndexError, ZeroDivisionError:
        n_ += 1
    except (KeyError), ValueError:
        n_ += 2
print(n_)

# idiom: type aliases
# only: module
type A_ = int | N_
type G_[T] = list[T] | dict[str, T]
n_ = 0
for i_ in range(COUNT):
    n_ += isinstance(<<i_|"a">>, int | str) + (G_[int].__args__ == (int,))
    if i_ == K:
        try:
            A_.__value__
        except NameError as e_:
            print(e_)
N_ = list[A_]
print(n_, A_, A_.__value__, G_[str], G_.__value__, G_.__type_params__)

# idiom: functions whose code and defaults change
# only: module
def f_(a, b=SMALL):
    return a + b + g_
g_ = 1
h_ = lambda a, b=<<7|0>>: a - b
t_ = 0
for i_ in range(COUNT):
    t_ += h_(i_) + f_(i_)
    if i_ == K:
        <<f_.__code__ = (lambda a, b: a * b).__code__|h_.__defaults__ = (5,)|f_.__defaults__ = (9,)|f_ = h_>>
print(t_, h_.__name__, h_.__defaults__)

# idiom: classes change
# only: module
class A_:
    def f(self):
        return 1
class B_:
    def f(self):
        return SMALL
class P_:
    pass
class C_(A_, P_):
    pass
class E_(B_):
    pass
c_ = C_()
t_ = 0
for i_ in range(COUNT):
    t_ += c_.f()
    if i_ == K:
        <<c_.__class__ = E_|A_.f = lambda self: 50|del A_.f; A_.f = B_.f>>
print(t_, [k.__name__ for k in type(c_).__mro__])
D_ = type("D_", (C_,), {"f": lambda self: super(D_, self).f() + 1})
print(D_().f(), D_.__name__, isinstance(D_(), A_))

# idiom: code that is compiled while running
# only: module
e_ = compile("<<x * 2 + y|[x for _ in range(2)][y % 2]|(lambda: x + y)()>>", "<e>", "eval")
s_ = compile("y += x\nif y > 100:\n    y -= 100\n", "<s>", "exec")
d_ = {"x": 1, "y": SMALL}
t_ = 0
for i_ in range(COUNT):
    d_["x"] = i_
    exec(s_, d_)
    t_ += eval(e_, d_)
print(t_, d_["y"])
try:
    compile("a = (1,\nb b", "<w>", "exec")
except SyntaxError as e_:
    print(e_.msg, e_.lineno)

# idiom: aiter and anext
async def g_(n):
    for i in range(n):
        try:
            yield i
        finally:
            pass
async def m_(n):
    t = 0
    a = aiter(g_(n))
    while (v := await anext(a, None)) is not None:
        t += v
        if v == K:
            await a.aclose()
    return t + sum([v async for v in g_(SMALL)])
try:
    m_(COUNT).send(None)
except StopIteration as e_:
    print(e_.value)
