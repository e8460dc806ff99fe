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
print(t_, r_.f_code.co_name[0], r_.f_code.co_varnames, sys._getframemodulename())

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

# idiom: a callee far above writes locals of a hot loop through f_back
import sys
def up_(k, v):
    f = sys._getframe(2)
    f.f_locals["x"] = v
    f.f_back.f_locals["y"] = v
    return k
def mid_(k, v):
    return up_(k, v)
def f_(n, k):
    x = 1
    t = 0
    for i in range(n):
        t += x if type(x) is int else 1000
        if i == k or i == k + 9:
            t += mid_(i, <<"s"|2.5|i * 10|None|True>>)
        x = x if type(x) is not int else x + 1
    return t, x
def g_():
    y = 0
    r = f_(COUNT, K)
    return r, y
print(g_())

# idiom: exec and eval into the proxy of a frame
import sys
def f_(n):
    x = SMALL
    t = 0
    p = sys._getframe().f_locals
    for i in range(n):
        if i % 25 == K % 25:
            exec("x = x + 100\nz = i", <<{}, p|globals(), p|{"x": 7, "i": 2}, p>>)
        t += x + eval("x + i", <<p|globals(), p|{"x": 1, "i": i}>>)
        x += 1
    return t, x, sorted(k for k in p if k != "p"), "z" in locals()
try:
    print(f_(COUNT))
except NameError as e_:
    print(e_)

# idiom: a decorator of the loop's callee reads and writes what the caller iterates
import sys
def f_(n):
    l = [0]
    t = 0
    for i in l:
        t += i
        if len(l) < n:
            w_(i)
        l = l if i % 7 else [1]
    return t, len(l), i
def w_(i):
    f = sys._getframe(1)
    f.f_locals["l"].append(i + 1)
    if i % 7 == 0:
        f.f_locals["t"] = f.f_locals["t"] - i
print(f_(COUNT))

# idiom: frames are alike: code, line, names and callers
import sys
def a_(n):
    f = sys._getframe()
    l = []
    while f.f_code.co_name != "<module>":
        l.append((f.f_code.co_name[0], f.f_lineno - f.f_code.co_firstlineno, len(f.f_locals)))
        f = f.f_back
    return l[:n]
def b_(n):
    x = 1
    return a_(n) + [x]
t_ = 0
for i_ in range(COUNT // 2):
    r_ = b_(3)
    t_ += len(r_) + r_[1][1]
    c_ = [b_(2)[1][2] for j in range(2)]
    t_ += c_[0]
print(t_, r_[:2], c_)

# idiom: a generator's frame is written while it is suspended, in a hot loop
def g_(n):
    x = 0
    y = <<1|0.5|[]>>
    for i in range(n):
        x = yield x
        if type(x) is str:
            return x
        x = i
it_ = g_(COUNT)
t_ = 0
try:
    next(it_)
    for i_ in range(COUNT):
        if i_ == K:
            it_.gi_frame.f_locals["<<i|x|n|y>>"] = <<-5|50|0>>
        t_ += it_.send(i_)
        t_ += it_.gi_frame.f_lineno - it_.gi_code.co_firstlineno + (it_.gi_frame.f_generator is it_)
    it_.send("end")
except StopIteration as e_:
    print(repr(e_.value))
print(t_, it_.gi_frame, it_.gi_running)

# idiom: a comprehension's variable is written by a callee
import sys
def poke_(i):
    if i == 3:
        d = sys._getframe(1).f_locals
        d["<<i|k|t|q>>"] = 50
    return i
def f_(n):
    k = 1
    t = 0
    for j in range(n):
        t += sum([poke_(i) + i * k for i in range(5)])
        t += len({poke_(i): k for i in range(4)})
    return t, k
print(f_(COUNT // 4))

# idiom: eval and exec see the right namespaces
def f_(n):
    x = SMALL
    t = 0
    for i in range(n):
        t += eval("x + 1")
        exec("x = 100")
        d = {"x": i}
        exec("y = x * 2", d)
        t += d["y"] + x
    return t
print(f_(COUNT // 8))

# idiom: cells are read and written from outside
def make_(n):
    c = SMALL
    def up():
        nonlocal c
        c += 1
        return c
    cell = up.__closure__[0]
    t = 0
    for i in range(n):
        t += up() + cell.cell_contents
        if i == K:
            cell.cell_contents = <<100|0.5|True>>
        if i == K + 8:
            del cell.cell_contents
            try:
                t += c
            except NameError as e:
                t += len(str(e))
            c = 3
    return t, c, cell.cell_contents
print(make_(COUNT))

# idiom: locals of a class body and of the module in hot loops
class C_:
    t = 0
    for i in range(COUNT // 2):
        t += len(locals()) - len(vars())
        locals()["x"] = i
        t += x
        if i == K:
            locals()["t"] = 5
    y = [t for j in range(2)]
print(C_.t, C_.x, C_.y)

# idiom: a class body in a hot loop reads globals, cells and itself
def f_(n, v):
    t = 0
    for i in range(n):
        class C:
            v = v_ if i % 3 else 5
            w = v + i
            z = [w for w in range(2)]
            def m(self):
                return self.w + i + v
        t += C().m() + C.v + C.z[1]
    return t
v_ = SMALL
print(f_(COUNT // 6, 2))

# idiom: the code of a generator is replaced by exec while the loop is hot
d_ = {}
t_ = 0
for i_ in range(COUNT // 4):
    if i_ % 20 == K % 20:
        exec(f"def g(n):\n    for i in range(n):\n        yield i * {i_}\n", d_)
    t_ += sum(d_["g"](4)) if "g" in d_ else 1
print(t_, len(d_))

# idiom: frames know their generator and how they are traced
import sys
def g_(n):
    x = n
    while x:
        x -= 1
        yield sys._getframe().f_generator
def f_():
    f = sys._getframe()
    f.f_trace_lines = <<False|True|not f.f_trace_lines>>
    f.f_trace_opcodes = <<True|False>>
    return f.f_trace_lines + 2 * f.f_trace_opcodes + 4 * (f.f_generator is None)
n_ = 0
for i_ in range(COUNT):
    o_ = g_(SMALL)
    n_ += f_() + sum(x is o_ for x in o_)
    if i_ == K:
        try:
            sys._getframe().f_trace_lines = <<1|None|True>>
        except (TypeError, AttributeError) as e_:
            print(e_)
print(n_)
