# Idioms that look at the insides: code objects, frames, generators, functions, types, the facts of sys.

# idiom: code objects of functions of every shape
def f_(<<a, b=1|a, /, b, *, c=2|*a, **k|a, *, b=INT|a=1, /, *b, c, **d|>>):
    <<|"""doc""">>
    x = 1
    y = lambda: x
    <<return x|yield x|global g_; g_ = x|import math|del x|return [z for z in range(3)]>>
n_ = 0
c_ = f_.__code__
for i_ in range(COUNT):
    n_ += c_.co_argcount + c_.co_posonlyargcount * 10 + c_.co_kwonlyargcount * 100 + c_.co_nlocals + len(c_.co_varnames) + len(c_.co_cellvars)
print(n_, c_.co_name, c_.co_qualname, c_.co_flags, c_.co_varnames, c_.co_names, c_.co_cellvars, c_.co_freevars, c_.co_filename == __file__ if "__file__" in globals() else 0)

# idiom: functions and what they hold
def f_(a: int, b: STR = SMALL, *, c: "x" = 3) -> None:
    """doc"""
    return a + b + c
def g_(x):
    def h(): return x + f_(x)
    return h
t_ = 0
h_ = g_(INT)
for i_ in range(COUNT):
    t_ += f_(i_) + f_.__kwdefaults__["c"] + len(f_.__defaults__) + len(h_.__closure__)
    f_.count = i_
    if i_ == K:
        <<f_.__kwdefaults__ = {"c": 50}|f_.__defaults__ = None; f_.__defaults__ = (7,)|f_.__name__ = "n"|f_.__qualname__ = "q"|f_.__doc__ = None|f_.__dict__["x"] = 1|f_.__module__ = "m"|h_.__closure__[0].cell_contents = 100|f_.__kwdefaults__["c"] = 8|f_.__annotations__ = {}|f_.__type_params__ = ()>>
print(t_, f_.__name__, f_.__qualname__, f_.__doc__, f_.__dict__, f_.__module__, f_.__defaults__, f_.__kwdefaults__, list(f_.__annotations__), h_.__closure__[0].cell_contents, f_.__globals__ is globals(), f_.__builtins__ is not None, f_.__type_params__)

# idiom: generators, coroutines and asynchronous generators from outside
import sys, types
def d_(n):
    yield from [n, n + 1]
@types.coroutine
def s_():
    yield 1
async def c_(n):
    await s_()
    return n
async def a_(n):
    yield n
n_ = 0
for i_ in range(COUNT):
    g_ = d_(i_)
    n_ += g_.gi_running + g_.gi_suspended * 2 + (g_.gi_yieldfrom is None)
    n_ += next(g_) + g_.gi_suspended * 3 + (g_.gi_yieldfrom is not None)
    n_ += len(g_.gi_code.co_varnames) + g_.gi_frame.f_locals["n"]
    list(g_)
    n_ += g_.gi_frame is None
    o_ = c_(i_)
    n_ += o_.cr_running + (o_.cr_await is None) + (o_.cr_frame is not None) + o_.cr_suspended
    n_ += o_.send(None) + (o_.cr_await is not None) + o_.cr_suspended + (o_.cr_origin is None)
    n_ += len(o_.cr_code.co_name)
    o_.close()
    y_ = a_(i_)
    n_ += y_.ag_running + (y_.ag_await is None) + len(y_.ag_code.co_varnames) + y_.ag_frame.f_locals["n"] + y_.ag_suspended
    y_.aclose().close()
    g_.__name__ = "g"
    g_.__qualname__ = <<"q"|STR>>
print(n_, g_.__name__, g_.__qualname__, isinstance(g_, types.GeneratorType), isinstance(o_, types.CoroutineType), isinstance(y_, types.AsyncGeneratorType))

# idiom: frames from inside, by every attribute
import sys, types
def g_(n):
    f = sys._getframe(<<0|1|n % 2>>)
    return f
def f_(n):
    x = INT
    return g_(n), x
n_ = 0
for i_ in range(COUNT):
    r_ = f_(i_)[0]
    n_ += len(r_.f_code.co_name) + len(r_.f_locals) + (r_.f_globals is globals()) + ("len" in r_.f_builtins) + (r_.f_trace is None)
    n_ += r_.f_lineno - r_.f_code.co_firstlineno + (r_.f_back is None)
print(n_, isinstance(r_, types.FrameType), sorted(r_.f_locals))

# idiom: the names of the types of everything
import types
def g_(): yield
async def c_(): pass
class C_:
    __slots__ = ("s",)
    def m(self): pass
n_ = 0
T_ = (types.MemberDescriptorType, types.EllipsisType, types.GenericAlias, types.GetSetDescriptorType, types.TracebackType, types.UnionType, types.WrapperDescriptorType, types.DynamicClassAttribute)
l_ = [g_, lambda: 1, g_(), C_().m, len, [].append, str.join, object().__str__, object.__init__, dict.__dict__["fromkeys"], int.__dict__, types, g_.__code__, None, NotImplemented, Ellipsis, list[int], int | str, C_.s, types.FunctionType.__code__, types.SimpleNamespace(a=INT), types.CellType(i_ if (i_ := SMALL) else 0), type]
for i_ in range(COUNT):
    v_ = l_[i_ % len(l_)]
    n_ += isinstance(v_, types.<<FunctionType|LambdaType|GeneratorType|MethodType|BuiltinFunctionType|BuiltinMethodType|MethodDescriptorType|MethodWrapperType|WrapperDescriptorType|ClassMethodDescriptorType|MappingProxyType|ModuleType|CodeType|NoneType|NotImplementedType|EllipsisType|GenericAlias|UnionType|MemberDescriptorType|GetSetDescriptorType|SimpleNamespace|CellType|TracebackType|DynamicClassAttribute>>)
    n_ += isinstance(v_, T_[i_ % 8]) * 100
    n_ += hasattr(v_, "<<__name__|__self__|__call__|__objclass__|__module__|__wrapped__|__func__>>") * 10
print(n_, [type(v).__name__ for v in l_])

# idiom: namespaces, modules and proxies made by hand
import types
s_ = types.SimpleNamespace(a=SMALL, b=STR)
m_ = types.ModuleType("m", "doc")
d_ = {"k": INT}
p_ = types.MappingProxyType(d_)
t_ = 0
for i_ in range(COUNT):
    s_.a += i_
    m_.x = s_.a
    d_["k"] = i_
    t_ += m_.x + p_["k"] + len(p_) + p_.get("no", 1) + ("k" in p_)
    if i_ == K:
        <<del s_.b|s_.c = [s_.a]|setattr(m_, "y", 2)|m_.__dict__["z"] = 3|d_.clear(); d_["k"] = 1>>
        try:
            <<p_["k"] = 1|del p_["k"]|m_.nothing|s_.nothing|del m_.w>>
        except (TypeError, AttributeError) as e_:
            print(e_)
print(t_, s_, m_, m_.__name__, m_.__doc__, sorted(k for k in vars(m_) if k[0] != "_"), p_, s_ == types.SimpleNamespace(a=s_.a), p_ | {"n": 1}, p_.copy())

# idiom: classes made by functions of types
import types
def body_(ns):
    ns["a"] = INT
    ns["f"] = lambda self: self.a + 1
class M_(type):
    @classmethod
    def __prepare__(m, name, bases, **k):
        return {"prepared": name, **k}
    def __new__(m, name, bases, ns, **k):
        return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **k):
        super().__init__(name, bases, ns)
class R_:
    def __mro_entries__(self, bases):
        return (<<int|dict|object>>,)
n_ = 0
for i_ in range(COUNT // 2):
    C_ = types.new_class("C", (<<|int,|R_(),>>), <<{}|{"metaclass": M_}|{"metaclass": M_, "k": 1}>>, body_)
    n_ += C_().f() + len(C_.__mro__)
print(n_, C_.__name__, types.resolve_bases((R_(), str)), types.get_original_bases(C_) != (), types.prepare_class("P", (), {"metaclass": M_, "z": 2})[1:], getattr(C_, "prepared", 0))

# idiom: what classes know of themselves
class A_:
    "doc"
    x: int = SMALL
    __slots__ = <<()|("y",)|("y", "__dict__")>>
class B_(A_<<|, list|, int>>):
    def m(self): self.q = 1
    class In: pass
n_ = 0
for i_ in range(COUNT):
    n_ += len(B_.__mro__) + len(B_.__bases__) + (B_.__base__ is A_) + len(A_.__subclasses__()) + len(A_.__doc__) + len(B_.mro())
    n_ += len(B_.In.__qualname__) + ("m" in B_.__dict__) + (B_.__module__ == __name__) + B_.m.__qualname__.count(".")
    if i_ == K:
        <<B_.__name__ = "N"|B_.__qualname__ = "Q.N"|B_.__module__ = "mod"|B_.__doc__ = "d"|A_.z = 1|B_.In.__name__ = "I"|del A_.x>>
print(n_, B_.__name__, B_.__qualname__, B_.__module__, B_.__doc__, B_.In, B_.__static_attributes__, B_.__firstlineno__ > 0, B_.__type_params__, A_.__annotations__, A_.__dict__.get("__annotate__") is None, sorted(k for k in dir(B_) if k[0] != "_")[:5])

# idiom: facts of sys
import sys
n_ = 0
for i_ in range(COUNT):
    n_ += sys.maxunicode + sys.version_info.major + sys.version_info[1] + sys.float_info.dig + sys.int_info.default_max_str_digits
    n_ += sys.hash_info.inf + (sys.hexversion >> 16) + len(sys.intern(STR)) + len(sys.float_repr_style) + (sys.version_info >= (3, <<14|12>>))
    n_ += sys.getrecursionlimit() > 99 if i_ == K else 1
print(n_, sys.float_info.max, sys.float_info.epsilon, sys.float_info.min_exp, sys.exc_info(), sys.maxsize > 2 ** 30)

# idiom: the exception that is handled, from outside and inside
import sys
def f_():
    return sys.exception(), sys.exc_info()[0]
n_ = 0
for i_ in range(COUNT):
    try:
        <<1 // (i_ % 3)|[][i_]|raise KeyError(i_)|int("x")>>
    except <<ZeroDivisionError|Exception>> as e_:
        n_ += (f_()[0] is e_) + (f_()[1] is type(e_))
        try:
            raise TypeError
        except TypeError:
            n_ += f_()[1] is TypeError
        n_ += sys.exc_info()[1] is e_
    except Exception as e_:
        n_ += 100 * (f_()[0] is e_)
    n_ += (f_() == (None, None)) * 10
print(n_)

# idiom: the limit of recursion is changed
# only: module
import sys
def f_(n):
    return 0 if n == 0 else 1 + f_(n - 1)
t_ = 0
l_ = sys.getrecursionlimit()
for i_ in range(COUNT // 4):
    try:
        t_ += f_(i_ % 50 + SMALL)
        sys.setrecursionlimit(<<100 + i_|60 + i_ % 20|500>>)
        t_ += f_(<<80|45|200>>)
    except RecursionError as e_:
        t_ += 1000
        print(e_) if i_ == K else None
sys.setrecursionlimit(l_)
del l_
print(t_)

# idiom: output through sys, and an exit
import sys
n_ = 0
for i_ in range(COUNT):
    try:
        if i_ % 10 == 0:
            n_ += sys.<<stdout|stderr>>.write(STR)
            sys.stdout.flush()
            print(i_, STR, sep=<<""|"-">>, end=<<"\n"|";"|"">>, file=sys.<<stdout|stderr>>, flush=True)
        if i_ == K:
            sys.exit(<<i_|"m"|None|(1, 2)>>)
    except SystemExit as e_:
        print(e_.code, e_.args)
print(n_)

# idiom: clocks
import time
a_ = time.monotonic()
n_ = 0
for i_ in range(COUNT):
    b_ = time.<<perf_counter|monotonic|process_time|time>>()
    c_ = time.<<perf_counter_ns|monotonic_ns|process_time_ns|time_ns>>()
    n_ += (b_ >= 0) + isinstance(c_, int) + (time.sleep(0) is None)
print(n_, time.monotonic() >= a_)

# idiom: calendars
import time
n_ = 0
for i_ in range(COUNT):
    t_ = time.gmtime(i_ * 86399 + SMALL * 1000)
    f_ = <<"%Y-%m-%d %H:%M:%S"|"%a %d %b %Y %H:%M:%S"|"%c">>
    s_ = time.strftime(f_, t_)
    n_ += t_.tm_yday + len(s_) + time.mktime(t_)
    if i_ % 50 == 0:
        a_ = time.strptime(s_, f_)
        n_ += a_[2] + isinstance(a_, time.struct_time)
    n_ += t_.tm_year + t_.tm_mon + t_.tm_mday + t_.tm_hour + t_.tm_min + t_.tm_sec + t_.tm_wday + t_.tm_isdst
print(n_, time.asctime(t_), time.ctime(K), time.localtime(SMALL) > t_, t_, t_.n_fields, t_.n_sequence_fields, t_.n_unnamed_fields)

# idiom: identity of objects
l_ = [[], {}, set(), object(), lambda: 1, STR]
n_ = 0
for i_ in range(COUNT):
    a_ = l_[i_ % 5]
    n_ += (id(a_) == id(l_[i_ % 5])) + (id(a_) == id(l_[(i_ + 1) % 5])) * 10 + (hash(l_[3]) == hash(l_[3]))
print(n_, len({id(v) for v in l_}))

# idiom: bound methods, builtin methods and wrappers
class C_:
    x = 3
    def m(self, a=1): return self.x + a
    @classmethod
    def c(cls): return cls.x
    @staticmethod
    def s(a=2): return a
    @property
    def p(self):
        "doc"
        return self.x * 2
    @p.setter
    def p(self, v): self.x = v
    @p.deleter
    def p(self): del self.x
o_ = C_()
t_ = 0
for i_ in range(COUNT):
    b_ = <<o_.m|C_.c|C_.s|C_().m>>
    t_ += b_() + b_.__call__()
    t_ += C_.p.fget(o_) + C_.__dict__["c"].__func__(C_) + C_.__dict__["s"].__wrapped__()
    C_.p.fset(o_, i_ % 5)
    o_.p = i_ % 7
    if i_ == K:
        C_.p.fdel(o_)
        print(b_.__name__, getattr(b_, "__self__", None) is not None, b_.__qualname__, C_.p.__doc__, C_.p.__name__, C_.m.__get__(o_)(1), o_.m.__func__ is C_.m, o_.m == o_.m, hash(o_.m) == hash(o_.m))
        <<C_.p = C_.p.getter(lambda self: 100)|C_.p = property(lambda self: 7, C_.p.fset)|C_.m = lambda self, a=1: 50|C_.p = C_.p.setter(lambda self, v: None)|C_.p = C_.p.deleter(None)>>
print(t_, [].append.__self__, str.join.__objclass__, (5).__add__.__self__, "a".upper.__qualname__, len.__module__, dict.get.__name__)

# idiom: the hook that shows what was typed
import sys
n_ = 0
l_ = []
sys.displayhook = <<l_.append|sys.displayhook|lambda x: l_.append(repr(x))>>
for i_ in range(<<3|2>>):
    exec(compile(<<"i_ * K"|"None"|"STR; i_">>, "<typed>", "single"))
sys.displayhook = sys.__displayhook__
for i_ in range(COUNT):
    n_ += i_
print(n_, l_)

# idiom: the limit of digits and the flags
import sys
l_ = sys.get_int_max_str_digits()
n_ = 0
for i_ in range(COUNT):
    n_ += sys.get_int_max_str_digits() % 7 + len(str(10 ** (i_ % 50))) + sys.flags.optimize
    if i_ == K:
        try:
            sys.set_int_max_str_digits(<<640|700|0|639|-1|5000|True|"a"|None>>)
        except (ValueError, TypeError) as e_:
            print(e_)
        for m_ in (641, 701, 4400):
            try:
                print(len(str(10 ** m_)) , int("9" * m_) % 1000)
            except ValueError as e_:
                print(e_)
        sys.set_int_max_str_digits(l_)
print(n_, sys.flags.int_max_str_digits, sys.flags.dev_mode, len(sys.flags) > 17)
