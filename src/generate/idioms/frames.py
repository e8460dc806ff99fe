# Idioms of namespaces and frames: PEP 667, exec and eval, closures.

# idiom: a callee writes to a local of a hot loop
import sys
def poke_(i):
    if i == K:
        sys._getframe(1).f_locals[<<"x"|"t"|"s">>] = <<1000|1.5|"poked"|None>>
def f_(n):
    x = 1
    t = 0
    s = 2
    for i in range(n):
        t = i
        poke_(i)
        if type(x) is not int or type(s) is not int:
            return i, x, t, s
        x = x + s
    return x, t, s
print(f_(COUNT))

# idiom: a special method writes to the locals of its caller
import sys
class P_:
    def __add__(self, o):
        if o == K:
            sys._getframe(1).f_locals["y"] = <<"changed"|2.5|10 ** 20>>
        return o
    __getattr__ = lambda self, name: (sys._getframe(1).f_locals.__setitem__("y", 7), 1)[1]
def f_(n):
    p = P_()
    y = 1
    t = 0
    for i in range(n):
        y = y + 1 if type(y) is int else 0
        t += p + i
        <<t += p.a|pass>>
    return t, y
print(f_(COUNT))

# idiom: locals() is a snapshot
def f_(n):
    x = SMALL
    d = locals()
    t = 0
    for i in range(n):
        d["x"] = i
        t += x + len(locals())
        x += 1
    return t, d, sorted(locals())
print(f_(COUNT))

# idiom: a frame's proxy, with cells and names that are not bound
import sys
def f_(n):
    a = 1
    def g():
        return a
    p = sys._getframe().f_locals
    t = 0
    for i in range(n):
        p["a"] = a + 1
        t += g()
        if i == K:
            p["new"] = 5
            c = SMALL
        t += len(p)
    return t, a, list(p), p.get("new"), "d" in p
    d = 1
print(f_(COUNT))

# idiom: the proxy during a comprehension
import sys
def f_(n):
    k = 2
    t = 0
    for i in range(n):
        r = [(sys._getframe().f_locals["k"], sys._getframe().f_locals.get("x"), <<lambda: x|k>>)[1] for x in range(2)]
        t += sum(r)
        s = [len(sys._getframe().f_locals) for k in range(2)]
        t += s[0]
    return t, k, r, s
print(f_(COUNT // 4))

# idiom: globals through their dict
# only: module
v_ = SMALL
def f_():
    return v_
t_ = 0
for i_ in range(COUNT):
    t_ += f_() + v_
    if i_ == K:
        globals()["v_"] = 77
    if i_ == K + 7:
        exec("v_ = -1")
print(t_, v_)

# idiom: a frame outlives its function
import sys
def f_(n):
    x = n
    return sys._getframe()
t_ = 0
for i_ in range(COUNT // 2):
    r_ = f_(i_)
    t_ += r_.f_locals["x"]
    r_.f_locals["x"] = -1
    t_ += r_.f_locals["x"] + r_.f_lineno - r_.f_code.co_firstlineno
print(t_, r_.f_code.co_name[0], r_.f_code.co_varnames)

# idiom: cells shared by closures in a hot loop
def make_(n):
    c = 0
    def up(k=1):
        nonlocal c
        c += k
        return c
    def get():
        return c
    l = []
    for i in range(n):
        up(i)
        l.append(lambda i=i: c + i)
        if i == K:
            c = <<0|"s" and 5|1.5>>
    return get(), l[0](), l[-1]()
print(make_(COUNT))

# idiom: a local is deleted and comes back by the proxy
import sys
def f_(n):
    t = 0
    for i in range(n):
        x = i
        del x
        if i % 10 == 3:
            sys._getframe().f_locals["x"] = 1
        try:
            t += x
        except UnboundLocalError:
            t -= 1
    return t
print(f_(COUNT))

# idiom: the frame of a suspended generator
def g_(n):
    x = 0
    for i in range(n):
        x += 1
        yield x
it_ = g_(COUNT)
t_ = 0
for v_ in it_:
    t_ += v_
    if v_ == K:
        it_.gi_frame.f_locals["x"] = <<100|-5>>
    if v_ > 5000:
        break
print(t_, it_.gi_frame is None)

# idiom: conditional imports and attributes of modules
t_ = 0
for i_ in range(COUNT):
    try:
        if i_ % 3:
            import sys as m_
        else:
            import no_such_module_here as m_
        t_ += m_.maxsize & 7
    except ImportError as e_:
        t_ += 1
        s_ = str(e_)
print(t_, s_)
