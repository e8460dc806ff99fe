# Idioms of namespaces: locals(), proxies of frames by every method, exec and eval, what changes under a hot loop.

# idiom: the proxy of a frame by every method
import sys
def w_(n):
    p = sys._getframe(1).f_locals
    <<p["x"] = n|p.update(x=n, extra=1)|p.update([("x", n)])|p.setdefault("x", n); p.setdefault("new", n)|p \|= {"x": n, "z9": 2}|p["more"] = p.get("more", 0) + 1|p["l"].append(n)|p["x"] += 1>>
    return len(p), "x" in p, "nothing" in p, list(p)[:3], p.get("x"), p.get("no", 5), sorted(p.keys()), len(p.items()), list(p.values())[:1] == [], p == dict(p), p | {"a": 1} != p, {**p}["x"], list(reversed(p))[0], p.copy().__class__.__name__, bool(p)
def f_(n):
    x = INT
    l = []
    for i in range(n):
        r = w_(i) if i % 4 == <<0|3>> else None
        x = x % 1009 + 1 if isinstance(x, int) else 0
        if i % 5 == 1: del x; x = i
    return x, r and r[:2], len(l)
for i_ in range(4):
    print(f_(COUNT // 4))
def e_():
    y = 1
    p = sys._getframe().f_locals
    for f in (lambda: p["no"], lambda: p.pop("y"), lambda: p.popitem(), lambda: p.clear(), lambda: p.__delitem__("y"), lambda: p.__setitem__(1, 2), lambda: p.update(5), lambda: p["y", 1], lambda: hash(p), lambda: p.pop("no", 3), lambda: p.__ior__(5)):
        try:
            print(f())
        except Exception as x:
            print(type(x).__name__, x)
    return sorted(p), y
print(e_())

# idiom: writes to the locals of a caller far above, from every kind of callee
import sys
class D_:
    def __get__(self, o, t): return up_(3)
    def __getattr__(self, n): return up_(3)
    def __add__(self, o): return up_(3)
    def __iter__(self): yield up_(3) if False else 1
    def __eq__(self, o): up_(3); return True
    def __hash__(self): return 1
    def __bool__(self): return up_(3) >= 0
    def __enter__(self): return up_(3)
    def __exit__(self, *a): up_(3)
    def __del(self): pass
class C_:
    d = D_()
def up_(depth):
    f = sys._getframe(depth - 1)
    v = f.f_locals.get("x", 0)
    f.f_locals["x"] = <<v + 1|float(v)|v % 7|str(v)[:5]|INT>> if n_[0] % <<3|7>> == 0 else v
    n_[0] += 1
    return 1
n_ = [0]
def f_(n):
    x = 0
    t = 0
    o = D_()
    c = C_()
    for i in range(n):
        t += <<o.attr|o + 1|c.d|(o == 1)|bool(o)|len([*o])|(1 if o else 2)|[up_(2) for _ in range(1)][0]|(lambda: up_(3))()|sum(up_(3) for _ in range(1))|next(map(up_, [2]))|sorted([1], key=lambda k: up_(3))[0]>>
        with o: t += 1
        x = x if isinstance(x, (int, float)) else 0
        t += x > 3
    return x, t
print(f_(COUNT), n_)

# idiom: exec and eval with namespaces of every kind
class M_(dict):
    def __missing__(self, k): s_.append(k); return <<7|len(s_)>>
    def __getitem__(self, k): return super().__getitem__(k)
    <<|def __setitem__(self, k, v): super().__setitem__(k, [v])>>
s_ = []
t_ = 0
def f_(n):
    a = n
    def g(): return a
    exec(<<"a = 50"|"b = a + 1"|"del a"|"global gg\ngg = a">>)
    l = {}
    exec("c = a + <<1|n|2 * a>>\ndef h(): return c\nk = [a for _ in range(2)]", {**globals(), "a": n, "n": n}, l)
    r = eval("<<a|[a + i for i in range(2)]|(lambda: a)()|g()|sorted(locals())>>")
    return a, r if not callable(r) else 0, l["c"], l["k"]
for i_ in range(COUNT // 2):
    try:
        r_ = f_(i_)
    except NameError as e_:
        r_ = str(e_)
    m_ = M_(x=i_)
    try:
        exec("y = x + 1\nz = unknown\nfor q in range(2): y = q", <<{}, m_|{}|{"x": 1, "unknown": STR}|m_>>)
        t_ += eval("x", {"x": i_}, <<None|{}|{"x": 3}>>) + eval("i_ if False else 1")
    except Exception as e_:
        t_ += 1
        s_ = [f"{type(e_).__name__}: {e_}"]
    m_.__delitem__("__builtins__") if "__builtins__" in m_ else None
    del s_[3:]
print(t_, r_, s_, sorted(map(str, m_.items()))[:3])
for c_ in ("eval('1', 5)", "exec('1', [])", "eval('a b')", "eval('x', {}, 5)", "exec('return 1')", "eval('1\\n')", "exec(b'x9 = 1')", "eval(compile('5', 'f', 'eval'))", "exec(compile('5', 'f', 'eval'))", "compile('1', 'f', 'no')", "eval('')", "exec('yield 1')", "eval('(y9 := 3)')", "vars(5)", "dir(1, 2)", "globals(1)"):
    try:
        print(eval(c_))
    except Exception as e_:
        print(type(e_).__name__, e_)

# idiom: what locals, vars and dir give in every scope
x_ = SMALL
def f_(a, *b, **c):
    d = 1
    def g(): nonlocal d; d += a; return sorted(locals())
    l = [sorted(locals()) for z in range(1)]
    e = list(locals()["a"] for _ in [1])if False else [sorted(vars())]
    class L:
        q = a
        r = sorted(k for k in locals() if k[0] != "_")
        s = [sorted(k for k in locals() if k[0] != "_") for t in range(1)]
    return g(), l, e, L.r, L.s, sorted(dir()), d, locals() is locals(), (lambda u: sorted(locals()))(1)
n_ = 0
for i_ in range(COUNT):
    r_ = f_(i_, INT, k=2)
    n_ += len(r_[0]) + len(r_[5])
    if i_ % 2: globals()["x_"] = i_
    n_ += x_
print(n_, r_, globals() is vars(), "x_" in dir() or True)

# idiom: generators' frames are read and written between steps
import sys
def g_(n):
    x = 1
    for i in range(n):
        x += yield x
        y = [x for x in range(i % 3)]
        if i % 4 == 2: del y
t_ = 0
for i_ in range(COUNT // 4):
    c_ = g_(9)
    f_ = c_.gi_frame
    p_ = f_.f_locals
    p_["n"] = <<5|i_ % 8|3>>
    t_ += next(c_)
    try:
        for j_ in range(7):
            p_["x"] = <<j_|p_["x"] + 1|float(j_)>>
            t_ += c_.send(<<1|j_>>)
            t_ += len(p_) + ("y" in p_) + p_["i"]
            <<p_["extra"] = j_|p_.update(i=50)|f_.f_locals["x"] = 2|pass>>
            if j_ == K % 9: <<c_.close()|f_.clear()|c_.throw(KeyError)|p_["x"] = 7>>
    except (StopIteration, KeyError, RuntimeError) as e_:
        t_ += 1
    try:
        p_["x"] = 100
        t_ += p_["x"] + (c_.gi_frame is None)
        f_.clear()
    except (RuntimeError, KeyError) as e_:
        t_ += 1
print(t_, sorted(p_))

# idiom: what a hot method call finds changes: class, base, instance, metaclass
class M_(type): pass
class A_(metaclass=M_):
    def m(self): return 1
    v = SMALL
class B_(A_): pass
class X_:
    def m(self): return 30
    v = 8
class C_(B_, X_):
    <<pass|__slots__ = ()|def n(self): return self.m()>>
o_ = C_()
t_ = 0
for i_ in range(COUNT):
    t_ += o_.m() + o_.v + len(C_.__mro__)
    if i_ == K:
        <<A_.m = lambda self: 5|B_.m = property(lambda self: lambda: 7)|C_.m = staticmethod(lambda: 9)|C_.m = classmethod(lambda c: 11)|o_.m = lambda: 13|B_.__bases__ = (X_,) if False else B_.__bases__|C_.__bases__ = (X_, B_) if False else (B_,)|o_.__class__ = B_|M_.v = property(lambda c: 99)|A_.__getattribute__ = lambda s, n: (lambda: 17) if n == "m" else object.__getattribute__(s, n)|A_.__getattr__ = lambda s, n: 19|del A_.v|A_.v = property(lambda self: 21)|o_.v = 23|type.__setattr__(A_, "v", 25)|C_.m = X_.m|A_.m, X_.m = X_.m, A_.m|setattr(B_, "v", 27)|o_.__dict__.update(v=29)|C_.v = X_()>> 
    if i_ == K + 3:
        try:
            <<del C_.m|del o_.v|del B_.v|A_.v = 31|o_.__class__ = C_|del A_.__getattribute__|A_.m = lambda self: 33|pass>>
        except (AttributeError, TypeError) as e_:
            print(e_)
    if not isinstance(o_.v, int): C_.v = 1
print(t_)

# idiom: globals and builtins are rebound under hot loops, by every way
# only: module
h_ = lambda x: x + 1
len_ = len
k_ = SMALL
def f_(n):
    return h_(n) + len_("ab") + k_ + abs(-n)
def s_(i):
    global h_, k_, len_
    <<h_ = abs|k_ = 0.5|len_ = lambda x: 50|globals()["h_"] = lambda x: x * 2|globals().update(k_=INT)|exec("k_ = 7", globals())|import builtins; builtins.abs = lambda x: 3|globals()["abs"] = lambda x: 4|del k_; k_ = 9|h_.__code__ = (lambda x: x - 1).__code__|f_.__globals__["k_"] = 8|vars(__import__("builtins"))["abs"] = int>>
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_)
    if i_ == K: s_(i_)
    if i_ == K + 2:
        import builtins
        builtins.abs = <<int.__abs__|lambda x: x if x > 0 else -x>>
        globals().pop("abs", None)
        k_ = <<k_|1|True>>
builtins.abs = int.__abs__ if False else (lambda x: x.__abs__())
print(t_)

# idiom: cells that closures, class bodies and frames share
import sys
def f_(n):
    x = n
    class C:
        nonlocal x
        x += 1
        y = x
        def m(self): return x + (__class__ is C)
        <<|x = 5|del x; x = 3>>
    def s(v):
        nonlocal x
        x = v
    def d():
        nonlocal x
        del x
    g = lambda: x
    <<s(7)|sys._getframe().f_locals["x"] = 9|g.__closure__[0].cell_contents = 11|d()|d(); s(1)|exec("x = 13")|del g.__closure__[0].cell_contents|pass>>
    try:
        return g(), C().m(), C.y, g.__code__.co_freevars, x
    except (NameError, ValueError) as e:
        return str(e)
n_ = {}
for i_ in range(COUNT):
    r_ = f_(i_ % 3)
    n_[str(r_)] = n_.get(str(r_), 0) + 1
print(n_)

# idiom: frames and tracebacks after their end
import sys
def f_(n):
    x = n
    try:
        <<1 // 0|raise KeyError(n)|g_(n)>>
    finally:
        x += 1
def g_(n): y = n; raise ValueError(y)
n_ = 0
for i_ in range(COUNT):
    try:
        f_(i_)
    except Exception as e_:
        t_ = e_.__traceback__
        while t_.tb_next: t_ = t_.tb_next
        r_ = t_.tb_frame
        n_ += t_.tb_lineno - r_.f_code.co_firstlineno + len(r_.f_locals) + (r_.f_back is None) + r_.f_lineno - t_.tb_lineno
        r_.f_locals[<<"x"|"y"|"new">>] = i_
        if i_ == K:
            print(r_.f_code.co_name, sorted(r_.f_locals.items()), type(t_)(None, r_, <<0|1>>, 3).tb_lineno)
            <<r_.clear()|t_.tb_next = None|t_.tb_next = t_ if False else None|e_.__traceback__ = None|pass>>
            print(sorted(r_.f_locals))
print(n_)
