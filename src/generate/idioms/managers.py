# Idioms of contextlib, functools and operator.

# idiom: context managers of every make
import contextlib
l_ = []
class C_(contextlib.AbstractContextManager):
    def __exit__(self, *a):
        l_.append(a[0].__name__ if a[0] else None)
        return <<None|True|i_ % 2>>
class D_(contextlib.ContextDecorator):
    def __enter__(self): l_.append("in"); return self
    def __exit__(self, *a): l_.append("out")
class O_:
    def close(self): l_.append("closed")
@contextlib.contextmanager
def g_(x):
    try:
        yield <<x|[x]>>
    <<finally|except ValueError|except KeyError>>:
        l_.append(x)
@D_()
def f_(x): return x
@g_(1)
def h_(x): return x + 1
n_ = 0
for i_ in range(COUNT):
    del l_[:-8]
    try:
        with <<C_()|g_(i_)|contextlib.closing(O_())|contextlib.suppress(ZeroDivisionError, KeyError)|contextlib.nullcontext(i_)|contextlib.nullcontext()|D_()|contextlib.suppress()>> as v_, <<C_()|g_(3)|contextlib.nullcontext()>>:
            n_ += f_(i_) + h_(i_)
            if i_ % 3 == 0:
                <<1 // 0|raise ValueError(i_)|raise KeyError|[][1]|raise StopIteration>>
    except (ZeroDivisionError, ValueError, LookupError, StopIteration, RuntimeError) as e_:
        n_ += 1
        x_ = repr(e_)
        l_.append(x_)
print(n_, l_)

# idiom: stacks of exits
import contextlib
l_ = []
@contextlib.contextmanager
def g_(x):
    try:
        yield x
    except <<ValueError|KeyError|ZeroDivisionError>>:
        l_.append("swallowed")
    finally:
        l_.append(x)
n_ = 0
for i_ in range(COUNT // 2):
    del l_[:-9]
    try:
        with contextlib.ExitStack() as s_:
            n_ += s_.enter_context(g_(i_))
            s_.callback(l_.append, <<i_|STR>>)
            s_.push(lambda *a: <<l_.append(a[0])|True|False>>)
            @s_.callback
            def c_(): l_.append("c")
            if i_ % 4 == 1:
                s_.pop_all().close()
            if i_ % 3 == 0:
                s_.callback(lambda: <<1 // 0|None|l_[99]>>)
            if i_ % 5 == 0:
                raise <<ValueError|KeyError>>(i_)
    except Exception as e_:
        n_ += 1
        l_.append(repr(e_) + repr(e_.__context__))
print(n_, l_)
try:
    contextlib.ExitStack().enter_context(SMALL)
except TypeError as e_:
    print(e_)

# idiom: asynchronous context managers by hand
import contextlib
l_ = []
@contextlib.asynccontextmanager
async def g_(x):
    try:
        yield x
    except <<ValueError|KeyError>> as e:
        l_.append(repr(e))
    finally:
        l_.append(x)
class A_(contextlib.AbstractAsyncContextManager):
    async def __aexit__(self, *a): l_.append("aexit"); return <<None|True>>
class D_(contextlib.AsyncContextDecorator):
    async def __aenter__(self): l_.append("d")
    async def __aexit__(self, *a): pass
class C_:
    async def aclose(self): l_.append("aclosed")
@D_()
async def cb_(x): l_.append(x)
async def m_(n):
    t = 0
    for i in range(n):
        del l_[:-6]
        async with <<g_(i)|A_()|contextlib.aclosing(C_())|contextlib.nullcontext(i)>> as v, g_(-i):
            t += i
            if i % 4 == 0: raise ValueError(i)
        async with contextlib.AsyncExitStack() as s:
            t += await s.enter_async_context(g_(i))
            s.push_async_callback(cb_, i)
            s.push_async_exit(A_())
            s.callback(l_.append, "sync")
            s.enter_context(contextlib.nullcontext())
            if i % 3 == 0: raise ValueError(<<i|STR>>)
    return t
try:
    m_(COUNT // 2).send(None)
except StopIteration as e_:
    print(e_.value, l_)
except Exception as e_:
    print(repr(e_), l_)

# idiom: output that is redirected
import contextlib
class W_:
    def __init__(self): self.l = []
    def write(self, s): self.l.append(s); return len(s)
    def flush(self): pass
w_ = W_()
for i_ in range(COUNT):
    with contextlib.<<redirect_stdout|redirect_stderr>>(w_):
        <<print(i_, STR)|print("a", end="")|print(i_, file=w_)>> if i_ % 20 == 0 else None
    del w_.l[:-5]
print(w_.l)

# idiom: partial applications and wrappers
import functools
def f_(a, b=2, *c, d=4, **e):
    "doc"
    return a + b + len(c) + d + len(e)
p_ = functools.partial(f_, <<1|1, INT|a=1|d=5|1, 2, 3, z=4>>)
@functools.wraps(f_)
def w_(*a, **k): return f_(*a, **k) + 1
class C_:
    m = functools.partialmethod(lambda self, a, b=1: a + b, <<5|5, 6|b=7>>)
    @functools.cached_property
    def c(self): l_.append(1); return INT
    @functools.singledispatchmethod
    def s(self, v): return "any"
    @s.register
    def _(self, v: int): return "int"
    @s.register(list)
    def _(self, v): return "list"
@functools.singledispatch
def d_(v): return 1
@d_.register(<<int|float|str>>)
def _(v): return 2
@d_.register
def _(v: list): return 3
l_ = []
n_ = 0
o_ = C_()
for i_ in range(COUNT):
    try:
        n_ += p_(<<|i_|b=i_|a=i_|d=i_>>) + w_(i_) + C_().m() + o_.c
        n_ += d_(i_) + d_([i_]) * 10 + d_(STR) * 100 + d_(0.5) * 1000 + d_(True)
    except TypeError as e_:
        n_ += len(str(e_))
    if i_ == K:
        del o_.c
print(n_, l_, w_.__name__, w_.__wrapped__ is f_, w_.__doc__, p_.args, p_.keywords, p_.func is f_, o_.s(1), o_.s([]), o_.s(""), d_.dispatch(bool).__name__, list(d_.registry)[:2], functools.partial(p_, 9).args, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
print(functools.partial(f_, functools.Placeholder, 3)(1), functools.update_wrapper(lambda: 1, f_).__name__)

# idiom: caches, and orders made whole
import functools
l_ = []
@functools.<<cache|lru_cache|lru_cache(maxsize=2)|lru_cache(maxsize=0)|lru_cache(None, typed=True)|lru_cache(maxsize=3, typed=True)>>
def f_(a, b=0):
    l_.append(a)
    return a + b
@functools.total_ordering
class C_:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, C_) else NotImplemented
    def __<<lt|le|gt|ge>>__(self, o): return <<self.v < o.v|NotImplemented|self.v <= o.v>>
    def __hash__(self): return self.v
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_ % 4) + f_(i_ % 2, b=1) + f_(1.0) + f_(True)
    try:
        t_ += (C_(i_) < C_(K)) + 2 * (C_(i_) <= C_(K)) + 4 * (C_(i_) > C_(K)) + 8 * (C_(i_) >= C_(K))
        t_ += functools.reduce(<<lambda a, b: a * b % 101|max|lambda a, b: b>>, <<LIST|[i_, 2]|[i_]>><<|, 3|, initial=4>>)
    except TypeError as e_:
        t_ += 1
    if i_ == K:
        print(f_.cache_info(), f_.cache_parameters(), f_.__wrapped__(1))
        f_.cache_clear()
print(t_, len(l_), f_.cache_info(), f_.cache_info().hits, sorted([3, 1, INT], key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
try:
    <<functools.reduce(max, [])|functools.partial()|functools.partial(5)|functools.lru_cache(1.5)|f_([])|functools.total_ordering(type("T", (), {}))|functools.cmp_to_key(5)|functools.singledispatch(len).register(5)>>
except (TypeError, ValueError) as e_:
    print(type(e_).__name__, e_)

# idiom: every function of operator, in place and not
import operator
l_ = [1, 2.5, True, "ab", [1], (2,), {1}, {"a": 1}, b"x", 2 ** 70, None]
n_ = 0
t_ = ""
for i_ in range(COUNT):
    a_ = l_[i_ % len(l_)]
    b_ = <<INT|a_|SMALL|l_[i_ // 2 % len(l_)]|VALUE>>
    try:
        r_ = operator.<<add|sub|mul|truediv|floordiv|mod|pow|matmul|lshift|rshift|and_|or_|xor>>(a_, <<b_|SMALL>>)
        r_ = operator.<<lt|le|eq|ne|ge|gt|is_|is_not|concat|contains|countOf|indexOf|getitem>>(a_, <<b_|SMALL>>)
        r_ = operator.<<iadd|isub|imul|itruediv|ifloordiv|imod|ipow|imatmul|ilshift|irshift|iand|ior|ixor|iconcat|delitem>>(a_, <<b_|SMALL>>)
    except Exception as e_:
        r_ = e_
    try:
        s_ = operator.<<neg|pos|invert|inv|not_|truth|index|abs|length_hint|is_none|is_not_none>>(a_)
    except TypeError as e_:
        s_ = e_
    t_ = t_[-200:] + str(r_)[:30] + str(s_)[:30]
    for f_ in (operator.iand, operator.iconcat, operator.ifloordiv, operator.ior, operator.ipow, operator.irshift, operator.ixor, operator.matmul, operator.ne, operator.pow, operator.rshift):
        try:
            t_ = t_[-200:] + str(f_(a_, <<2|i_ % 3>>))[:20]
        except Exception as e_:
            n_ += 1
    n_ += operator.call(lambda *a, **k: len(a) + len(k), i_, x=1) + operator.itemgetter(0, -1)([i_, 2, 3])[1] + operator.attrgetter("real", "imag.real")(i_)[0] + operator.methodcaller("__add__", 1)(i_)
    operator.setitem(d_ := {}, i_, STR)
    operator.delitem(d_, i_)
print(n_, t_, operator.itemgetter(1), operator.attrgetter("a.b"), operator.methodcaller("f", 1, x=2), operator.not_(d_))

# idiom: copies of everything
import copy
class C_:
    def __init__(self, v): self.v = v; self.l = [v]
    <<|def __copy__(self): return C_(7)|def __deepcopy__(self, memo): return C_(len(memo))|def __replace__(self, **k): return C_(k.get("v", 0))|def __reduce__(self): return (C_, (5,))|def __getstate__(self): return {"v": 3, "l": []}|def __setstate__(self, s): self.v = len(s); self.l = 1>>
class S_:
    __slots__ = ("a", "b")
class L_(list):
    pass
s_ = S_()
s_.a = [1]
m_ = L_([1, [2]])
m_.x = [3]
t_ = 0
l_ = [C_(SMALL), s_, m_, [1, [INT]], {"a": [1]}, {1, 2}, (1, [2]), (1, 2), bytearray(b"a"), None, len, C_, range(3), frozenset([1]), 1.5, STR]
l_.append(l_)
for i_ in range(COUNT):
    o_ = l_[i_ % len(l_)]
    try:
        c_ = copy.<<copy|deepcopy>>(o_)
        t_ += (c_ is o_) + (type(c_) is type(o_)) + (c_ == o_ if i_ % len(l_) < 16 else 0)
    except (copy.Error, TypeError) as e_:
        t_ += 100
d_ = copy.deepcopy(l_[:-1])
print(t_, d_[0].v, d_[0].l, d_[1].a, d_[2], d_[2].x, d_[3], copy.deepcopy([l_])[0][-1] is not l_)
try:
    print(copy.replace(l_[0], v=4).v)
except TypeError as e_:
    print(e_)
