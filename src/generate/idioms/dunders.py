# Idioms of special methods: every one of them, on classes of the program.

# idiom: every binary operator with its reflected and its in-place form
class C_:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"C{self.v}"
    def __<<add|sub|mul|truediv|floordiv|mod|pow|matmul|lshift|rshift|and|or|divmod>>__(self, o, *m): return C_(("l", o.v if isinstance(o, C_) else o))
    def __xor__(self, o): return <<NotImplemented|"x">>
    def __ror__(self, o): return <<NotImplemented|"ror">>
    def __<<radd|rsub|rmul|rtruediv|rfloordiv|rmod|rpow|rmatmul|rlshift|rrshift|rand|rxor|rdivmod>>__(self, o, *m): return C_(("r", o))
    def __<<iadd|isub|imul|itruediv|ifloordiv|imod|ipow|imatmul|ilshift|irshift|iand|ior|ixor>>__(self, o): self.v = (self.v, o) if i_ % 4 == 0 else "i"; return <<self|5|NotImplemented>>
class D_(C_):
    def __<<radd|rsub|rmul|rand|add|sub|mul|pow>>__(self, o): return "d"
s_ = []
for i_ in range(COUNT):
    a_ = <<C_(i_)|D_(i_)|C_(STR)>>
    for b_ in (C_(1), D_(2), i_, <<INT|STR|VALUE>>):
        for f_ in (lambda x, y: x <<+|-|*|/|//|%|**|@|&|^>> y, lambda x, y: x << y, lambda x, y: x >> y, lambda x, y: x | y, lambda x, y: y <<+|-|*|/|//|%|**|@|&|^>> x, divmod):
            try:
                r_ = f_(a_, b_)
            except TypeError as e_:
                r_ = e_
            s_ = s_[-12:] + [str(r_)[:60]]
        try:
            b_ <<+=|-=|*=|/=|//=|%=|**=|@=|&=|^=>> a_
            a_ <<+=|-=|*=|/=|//=|%=|**=|@=|&=|^=>> 3
        except Exception as e_:
            b_ = type(e_).__name__
        s_ = s_[-12:] + [str(b_)[:40], str(a_)[:40]]
print(s_)

# idiom: unary operators, conversions and rounding
import math
class C_:
    def __<<neg|pos|invert|abs>>__(self): return "u"
    def __neg__(self): return <<1|self|NotImplemented|None>>
    def __pos__(self): return "p"
    def __abs__(self): return -1
    def __int__(self): return <<i_|True|1.5|"x">>
    def __float__(self): return <<0.5|i_|float(i_)|"x">>
    def __complex__(self): return <<1j|1|complex(i_)>>
    def __index__(self): return <<2|i_ % 3|True|"x"|2 ** 70>>
    def __round__(self, *n): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return <<"floor"|i_>>
    def __ceil__(self): return "ceil"
    def __bool__(self): return <<True|i_ % 2 == 0|1>>
    def __hash__(self): return <<i_|-1|1.5|2 ** 61>>
    def __bytes__(self): return <<b"b"|"x"|bytearray(b"c")>>
    def __len__(self): return <<3|-1|i_|2.0>>
c_ = C_()
n_ = {}
for i_ in range(COUNT):
    for k_, f_ in [("-", lambda: -c_), ("+", lambda: +c_), ("~", lambda: ~c_), ("abs", lambda: abs(c_)), ("int", lambda: int(c_)), ("float", lambda: float(c_)), ("complex", lambda: complex(c_)), ("[]", lambda: [1, 2, 3, 4][c_]), ("range", lambda: range(c_)), ("hex", lambda: hex(c_)), ("round", lambda: round(c_)), ("round2", lambda: round(c_, 2)), ("trunc", lambda: math.trunc(c_)), ("floor", lambda: math.floor(c_)), ("ceil", lambda: math.ceil(c_)), ("not", lambda: not c_), ("in", lambda: c_ in {c_: 1}), ("bytes", lambda: bytes(c_)), ("len", lambda: len(c_)), ("slice", lambda: "abcd"[:c_]), ("mul", lambda: [0] * c_), ("sqrt", lambda: math.sqrt(c_)), ("chr", lambda: chr(c_))][i_ % 2::2]:
        try:
            n_[k_] = repr(f_())
        except Exception as e_:
            n_[k_] = f"{type(e_).__name__}: {e_}"
print(n_)

# idiom: buffers of a program
class C_:
    asked = []
    def __buffer__(self, flags):
        self.asked.append(flags)
        return <<memoryview(b"abc")|memoryview(bytearray(b"98"))|memoryview(b"aXbY")[::2]|b"abc"|memoryview(bytes(8)).cast("i")|memoryview(b"1" * i_)>>
    <<|def __release_buffer__(self, view): self.asked.append(view.nbytes)|def __release_buffer__(self, view): raise ValueError("lost")>>
class D_(C_):
    <<pass|__buffer__ = None|def __len__(self): return 1>>
n_ = {}
for i_ in range(COUNT):
    for c_ in (C_(), D_()):
        for k_, f_ in [("bytes", lambda: bytes(c_)), ("array", lambda: bytearray(c_)), ("join", lambda: b",".join([c_, b"x", c_])), ("+", lambda: b"a" + c_), ("+=", lambda: bytearray(b"a").__iadd__(c_)), ("extend", lambda: bytearray(b"a").extend(c_)), ("[:]", lambda: bytearray(b"abcd").__setitem__(slice(1, 3), c_)), ("int", lambda: int(c_)), ("float", lambda: float(c_)), ("from", lambda: int.from_bytes(c_)), ("in", lambda: c_ in b"xabc98"), ("find", lambda: b"xabc".find(c_)), ("starts", lambda: b"abcd".startswith((b"x", c_))), ("replace", lambda: b"xabc".replace(c_, c_)), ("strip", lambda: b"abcx".strip(c_)), ("part", lambda: bytearray(b"xabcd").partition(c_)), ("table", lambda: len(bytes.maketrans(c_, c_))), ("hex", lambda: bytes.fromhex(c_)), ("str", lambda: str(c_, "latin-1")), ("==", lambda: [bytearray(b"abc") == c_, b"abc" == c_, memoryview(b"abc") == c_]), ("<", lambda: bytearray(b"b") < c_), ("%", lambda: b"%b" % c_), ("eval", lambda: eval(c_))][i_ % 2::2]:
            try:
                r_ = repr(f_())
            except Exception as e_:
                r_ = f"{type(e_).__name__}: {e_}"
            n_[k_, type(c_).__name__[0]] = "address" if " object at " in r_ else r_
        try:
            with memoryview(c_) as v_:
                n_["view", type(c_).__name__[0]] = v_.tolist(), v_.readonly, v_.format, len(C_.asked)
        except Exception as e_:
            n_["view", type(c_).__name__[0]] = f"{type(e_).__name__}: {e_}"
print(n_, C_.asked[:99])

# idiom: texts of objects
class C_:
    <<def __repr__(self): return "R"|def __repr__(self): return 5|pass|def __repr__(self): raise ValueError("r")>>
    <<|def __str__(self): return STR|def __str__(self): return None>>
    <<|def __format__(self, s): return s + "!"|def __format__(self, s): return 1>>
    <<|def __dir__(self): return ["b", "a"]|def __dir__(self): return 5>>
    <<|def __sizeof__(self): return 7|def __doc__(self): return 1>>
class D_(C_):
    def __repr__(self): return "D"
n_ = {}
for i_ in range(COUNT):
    for o_ in (C_(), D_()):
        for k_, f_ in [("repr", repr), ("str", str), ("format", lambda o: format(o, <<""|"x"|">5">>)), ("f", lambda o: f"{o}|{o!r:>4}|{o!s}|{o!a}"), ("%", lambda o: "%s %r" % (o, o)), ("dir", lambda o: [n for n in dir(o) if n[0] != "_"]), ("list", lambda o: str([o, (o,), {1: o}])), ("join", lambda o: "".join([o]))]:
            try:
                r_ = f_(o_)
                n_[k_, type(o_).__name__[0]] = str(r_)[:50] if " object at " not in str(r_) else "address"
            except Exception as e_:
                n_[k_, type(o_).__name__[0]] = f"{type(e_).__name__}: {e_}"
print(n_)

# idiom: comparisons that answer anything
class C_:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return <<self.v == getattr(o, "v", o)|NotImplemented|"eq"|[]|not self.v>>
    def __<<ne|lt>>__(self, o): return <<NotImplemented|"n"|0>>
    def __<<lt|gt>>__(self, o): return <<self.v < getattr(o, "v", 0)|NotImplemented|"lt">>
    def __<<le|ge>>__(self, o): return <<NotImplemented|True|None>>
    <<|__hash__ = None|def __hash__(self): return self.v>>
class D_(C_):
    def __<<gt|ge|lt|eq>>__(self, o): return <<"d"|NotImplemented>>
s_ = []
for i_ in range(COUNT):
    a_ = C_(i_ % 3)
    b_ = <<C_(1)|D_(1)|1|STR|None>>
    for f_ in (lambda: a_ == b_, lambda: a_ != b_, lambda: a_ < b_, lambda: a_ <= b_, lambda: a_ > b_, lambda: a_ >= b_, lambda: b_ < a_, lambda: b_ == a_, lambda: a_ in [b_], lambda: [a_] == [b_], lambda: (a_, 1) < (b_, 2), lambda: max(a_, b_) is a_, lambda: sorted([a_, b_]) == [], lambda: {a_: 1}.get(b_, 0), lambda: a_ < b_ < a_, lambda: [b_, a_].index(a_), lambda: [a_, a_].count(b_), lambda: not a_ == b_):
        try:
            r_ = f_()
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-18:] + [r_ if isinstance(r_, (int, str, list)) else type(r_).__name__]
print(s_)

# idiom: containers by every special method
class C_:
    def __init__(self): self.d = {}; self.n = 0
    def __getitem__(self, k):
        self.n += 1
        if <<isinstance(k, int) and k > 3|k == 2>>: raise <<IndexError|KeyError|StopIteration>>(k)
        return (k.start, k.step) if isinstance(k, slice) else k
    def __setitem__(self, k, v): self.d[str(k)] = v
    def __delitem__(self, k): self.d.pop(str(k))
    <<|def __contains__(self, k): return k|def __contains__(self, k): return "yes"|__contains__ = None>>
    <<|def __iter__(self): return iter([1, 2, SMALL])|def __iter__(self): return 5|def __iter__(self): yield from "ab"|__iter__ = None>>
    <<|def __reversed__(self): return iter("r")|def __len__(self): return 3|__reversed__ = None>>
    <<|def __len__(self): return 2|def __length_hint__(self): return 5|def __length_hint__(self): return -1>>
    <<|def __missing__(self, k): return "m"|def __call__(self, *a): return a|def __class_getitem__(cls, k): return (cls.__name__[0], k)>>
s_ = []
c_ = C_()
for i_ in range(COUNT):
    for f_ in (lambda: c_[i_ % 5], lambda: c_[1:i_], lambda: c_[1, ..., ::2], lambda: c_.__setitem__((1, i_ % 3), i_), lambda: c_.__delitem__((1, 1)), lambda: 1 in c_, lambda: 9 not in c_, lambda: list(c_), lambda: list(reversed(c_)), lambda: len(c_), lambda: bool(c_), lambda: [*c_, *c_], lambda: dict.fromkeys(c_), lambda: max(c_), lambda: c_(1, *c_), lambda: C_[int, 1], lambda: (lambda a, *b: (a, b))(*c_), lambda: "".join(map(str, c_)), lambda: list(zip(c_, c_))):
        try:
            r_ = f_()
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-19:] + [r_]
    c_[i_ % 4] = i_
    c_["a":1] = STR
    c_[0] = c_[0]
print(s_, c_.d, c_.n)

# idiom: attributes by every special method
class D_:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None): return (self.name, o is None) <<|if o is None else o.__dict__.get(self.name, 0)>>
    <<|def __set__(self, o, v): o.__dict__[self.name] = (v,)|def __delete__(self, o): o.__dict__["gone"] = 1|def __set__(self, o, v): raise AttributeError("ro")>>
class C_:
    d = D_()
    e = 1
    <<|def __getattr__(self, n): return "ga" + n|def __getattr__(self, n): raise AttributeError(n)>>
    <<|def __getattribute__(self, n): return "gb" if n == "x" else object.__getattribute__(self, n)|def __getattribute__(self, n): raise AttributeError(n) if n == "e" else super().__getattribute__(n)|def __getattribute__(self, n): return super().__getattribute__(n)>>
    <<|def __setattr__(self, n, v): super().__setattr__(n, (v, 1))|def __setattr__(self, n, v): self.__dict__[n] = v>>
    <<|def __delattr__(self, n): self.__dict__.pop(n, None)|__slots__ = ("q", "__dict__")>>
s_ = []
o_ = C_()
for i_ in range(COUNT):
    for f_ in (lambda: o_.d, lambda: C_.d, lambda: setattr(o_, "d", i_), lambda: o_.d, lambda: delattr(o_, "d"), lambda: o_.e, lambda: setattr(o_, "e", i_), lambda: o_.e, lambda: o_.x, lambda: setattr(o_, "x", i_), lambda: o_.x, lambda: delattr(o_, "x"), lambda: hasattr(o_, "x"), lambda: getattr(o_, "y", 5), lambda: o_.e.__class__.__name__, lambda: vars(o_), lambda: delattr(o_, "e")):
        try:
            r_ = f_()
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-17:] + [str(r_)]
    if i_ == K:
        <<C_.e = D_()|del C_.d|C_.x = property(lambda self: 3)|C_.d = 7|o_.__dict__["d"] = 9|C_.__getattr__ = lambda self, n: "late"|o_.__dict__.clear()>>
print(s_)

# idiom: classes by every special method of their metaclass
class M_(type):
    @classmethod
    def __prepare__(m, n, b, **k): return <<{}|{"p": 1}|dict(k)>>
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): c.k = len(k)
    <<|def __call__(c, *a): return super().__call__() if i_ % 3 else a>>
    <<|def __getattr__(c, n): return n + "!"|def __getattribute__(c, n): return "x" if n == "zz" else super().__getattribute__(n)>>
    <<|def __instancecheck__(c, o): return o == 1|def __subclasscheck__(c, o): return o is int>>
    <<|def __iter__(c): return iter("mi")|def __len__(c): return 2|def __contains__(c, k): return k == 1|def __getitem__(c, k): return k>>
    <<|def __add__(c, o): return "m+"|def __eq__(c, o): return True|def __or__(c, o): return "or"|def __bool__(c): return False>>
    <<|def __repr__(c): return "M"|def __dir__(c): return ["z"]|def mro(c): return [c, object]>>
    <<|__hash__ = type.__hash__|def __hash__(c): return 5>>
class B_:
    def __init_subclass__(cls, **k): super().__init_subclass__(); cls.sub = sorted(k)
    def __new__(cls, *a): return super().__new__(cls)
class C_(<<B_, |>>metaclass=M_<<|, a=1|, a=1, b=STR>>):
    q = 1
s_ = []
for i_ in range(COUNT):
    for f_ in (lambda: type(C_()).__name__, lambda: C_.zz, lambda: C_.q, lambda: C_.k, lambda: C_.sub, lambda: isinstance(1, C_), lambda: issubclass(int, C_), lambda: list(C_), lambda: len(C_), lambda: 1 in C_, lambda: C_[0], lambda: C_ + 1, lambda: C_ == 1, lambda: C_ | None, lambda: bool(C_), lambda: len(C_.__mro__), lambda: {C_: 1}[C_], lambda: C_.p):
        try:
            r_ = f_()
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-18:] + [str(r_) if " at 0x" not in str(r_) else "address"]
    if i_ == K:
        <<C_.q = 5|M_.q = property(lambda c: "meta")|M_.zz = 3|type.__setattr__(C_, "k", 50)|del C_.q|C_.__bases__ = C_.__bases__|M_.__call__ = lambda c: "called">>
print(s_)

# idiom: construction by every special method
class B_:
    def __new__(cls, *a, **k):
        o = super().__new__(<<cls|B_|cls if i_ % 3 else D_>>)
        o.new = len(a)
        return <<o|o if i_ % 4 else 5|o>>
    def __init__(self, *a, **k): self.init = a; <<pass|return None|return 3 if i_ % 9 == 8 else None>>
class D_(B_):
    <<pass|def __init__(self, *a): super().__init__(*a, 1)|def __new__(cls, *a): return object.__new__(cls)|__init__ = object.__init__>>
class I_(<<int|str|tuple|frozenset|float>>):
    def __new__(cls, v): return super().__new__(cls, <<v|str(v)|[v]|v or 1>>)
    def __init__(self, v): self.v = v
s_ = []
for i_ in range(COUNT):
    for f_ in (lambda: B_(i_), lambda: D_(i_, 2), lambda: B_(x=1), lambda: I_(i_), lambda: D_.__new__(D_), lambda: object.__new__(B_), lambda: int.__new__(I_, 3), lambda: B_().__init__(5)):
        try:
            r_ = f_()
            r_ = (type(r_).__name__[0], getattr(r_, "__dict__", r_))
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-8:] + [r_]
print(s_)

# idiom: with, await, iteration by special methods of every result
class C_:
    def __enter__(self): return <<self|5>>
    def __exit__(self, t, v, b): self.n = t.__name__ if t else None; return <<None|True|False|1|[]>>
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return <<None|True>>
    def __await__(self): <<yield 1; return 2|return iter([1])|return iter(())|return 5>>
    def __aiter__(self): <<return self|return 5|self.k = 0; return self>>
    async def __anext__(self):
        self.k = getattr(self, "k", 0) + 1
        if self.k > 3: raise StopAsyncIteration
        return self.k
    def __iter__(self): self.j = 0; return self
    def __next__(self):
        self.j += 1
        if self.j > <<2|3>>: raise StopIteration(<<|self.j>>)
        return self.j
def w_(x):
    with C_() as v:
        <<1 // x|raise KeyError(x) if x % 2 else ValueError(x)|return x|pass>>
    return "end"
async def a_(x):
    r = []
    async with C_() as v:
        r.append(await C_())
        async for y in C_(): r.append(y)
        r += [z async for z in C_() if z != 2]
    return r
def g_(): return (yield from C_())
s_ = []
for i_ in range(COUNT):
    for f_ in (lambda: w_(i_ % 3), lambda: list(C_()), lambda: a_(i_).send(None), lambda: list(g_()), lambda: next(g_()), lambda: sum(C_())):
        try:
            r_ = f_()
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-6:] + [r_]
print(s_)

# idiom: subclasses of builtin types with special methods of their own, in builtin functions
class L_(<<list|dict|set|str|int|tuple|bytes|float|frozenset|bytearray>>):
    <<pass|def __len__(self): return 1|def __eq__(self, o): return True|def __contains__(self, o): return True|def __bool__(self): return False>>
    <<|def __iter__(self): return iter("it")|def __getitem__(self, k): return "gi"|def __hash__(self): return 1|def __index__(self): return 1>>
    <<|def __add__(self, o): return "add"|def __repr__(self): return "L"|def __str__(self): return "S"|def __reversed__(self): return "rev"|def __lt__(self, o): return True>>
s_ = []
for i_ in range(COUNT):
    try:
        o_ = L_(<<|[1, 2] if L_.__base__ not in (str, int, float, dict) else "1" if L_.__base__ is not dict else {1: 2}>>)
    except TypeError as e_:
        o_ = L_()
    for f_ in (lambda: list(o_), lambda: len(o_), lambda: bool(o_), lambda: 1 in o_, lambda: o_ == 5, lambda: o_ + o_, lambda: str(o_), lambda: repr(o_), lambda: f"{o_}", lambda: sorted([o_, o_]) == [], lambda: o_[0], lambda: {o_: 1} == {}, lambda: max([o_, o_]) is o_, lambda: [*o_], lambda: dict(o_), lambda: "".join(o_), lambda: sum(o_), lambda: type(o_ * 2).__name__, lambda: type(o_.copy()).__name__, lambda: range(o_), lambda: type(o_)(o_) == o_, lambda: isinstance(o_, L_.__base__), lambda: tuple(o_), lambda: enumerate(o_).__next__(), lambda: reversed(o_) == 1):
        try:
            r_ = f_()
        except Exception as e_:
            r_ = f"{type(e_).__name__}: {e_}"
        s_ = s_[-25:] + [r_]
print(s_)
