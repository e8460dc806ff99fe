# Idioms of what an optimizer gets wrong: side exits in the middle of expressions, exits in inlined calls, assumptions that a callee breaks.

# idiom: a side exit in the middle of a deep expression
def f_(n, k, v):
    t = 0
    x = 1
    for i in range(n):
        if i == k:
            x = v
        t = t % 1000003 + (i + (i * 2 + (i ^ 3) - (x * 2 + (i - (x + x))))) * (1 + (i & 3))
    return t
print(f_(COUNT, K, <<2.5|True|1 << 61|-0.0>>), f_(COUNT, COUNT // 2, 1 << 80))

# idiom: a side exit while a call's arguments are on the stack
def g_(a, b, *c, d=0, **e):
    return a - b + sum(c) * 2 + d + len(e)
def f_(n, v):
    t = 0
    x = 3
    for i in range(n):
        if i == n - <<9|15>>:
            x = v
        t += g_(i, i + 1, i * 2, x + x, d=x * i, e=x - 1)
    return t
print(f_(COUNT, 1.5), f_(COUNT, True), f_(COUNT, 2 ** 70))

# idiom: an exit inside two inlined calls
def a_(x, y):
    return x + y
def b_(x, y):
    return a_(x, y) * 2 - a_(y, 1)
def c_(x, y):
    t = b_(x, y)
    t += b_(y, x)
    return t
t_ = 0
y_ = SMALL
for i_ in range(COUNT):
    if i_ == K:
        y_ = <<0.5|True|1 << 62|-1>>
    t_ += c_(i_, y_)
    t_ = t_ if abs(t_) < 1e15 else 0
print(t_)

# idiom: an exception inside two inlined calls, with operands below it
def a_(x, y):
    return x // y
def b_(x, y):
    try:
        return 1 + (x + a_(x, y))
    except ZeroDivisionError:
        return <<-1|x + a_(x, 1)>>
t_ = 0
for i_ in range(COUNT):
    t_ += i_ * 2 + (i_ + b_(i_, i_ % 13))
    try:
        t_ += i_ + (i_ * a_(i_, i_ % <<7|50>>))
    except ZeroDivisionError as e_:
        t_ -= e_.__traceback__.tb_next.tb_lineno - e_.__traceback__.tb_next.tb_frame.f_code.co_firstlineno
print(t_)

# idiom: a callee rebinds the function that calls it, the inlined one and the next
# only: module
def inner_(x):
    global outer_, inner_
    if x == K:
        inner_ = lambda x: x * 100
        <<outer_ = lambda x: -x|outer_.__code__ = other_.__code__|outer_.__defaults__ = (50,)>>
    return x + 1
def other_(x, k=1):
    return inner_(x) - inner_(k)
def outer_(x, k=1):
    a = inner_(x)
    return a + inner_(x) + k
t_ = 0
for i_ in range(COUNT):
    t_ += outer_(i_) + outer_(i_ + 1)
print(t_)

# idiom: the code, the defaults and the keyword defaults of a hot function change
def f_(x, y=1, *, z=2):
    return x + y * z
def g_(x, y=5, *, z=9):
    return x - y - z
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_) + f_(i_, 2) + f_(i_, z=3)
    if i_ == K:
        <<f_.__code__ = g_.__code__|f_.__defaults__ = (7,)|f_.__kwdefaults__ = {"z": 11}|f_.__kwdefaults__["z"] = 8|f_.__defaults__ = (1.5,)>>
print(t_)

# idiom: a builtin is rebound in the module builtins by a callee
import builtins
old_ = builtins.<<len|abs|isinstance|range|sum>>
def swap_(i):
    if i == K:
        builtins.len = lambda x: 50
        builtins.abs = lambda x: -7
        builtins.isinstance = lambda x, y: False
    if i == K + 6:
        builtins.len, builtins.abs, builtins.isinstance = saved_
saved_ = builtins.len, builtins.abs, builtins.isinstance
t_ = 0
l_ = [1, 2]
for i_ in range(COUNT):
    t_ += len(l_)
    swap_(i_)
    t_ += len(l_) + abs(-i_) + (1 if isinstance(i_, int) else 1000)
builtins.len, builtins.abs, builtins.isinstance = saved_
print(t_)

# idiom: a global appears over a builtin by the dict of the module, then is deleted
# only: module
def f_(i):
    if i == K:
        globals()["<<len|abs|divmod>>"] = lambda *a: (5, 5)
    return divmod(i, 3)[0] if i % 2 else abs(-i)
t_ = 0
for i_ in range(COUNT):
    r_ = f_(i_)
    t_ += r_[0] if isinstance(r_, tuple) else r_
    r_ = len("abc")
    t_ += r_[0] if isinstance(r_, tuple) else r_
for n_ in ("len", "abs", "divmod"):
    globals().pop(n_, None)
print(t_, len("ab"))

# idiom: one trace for many types of self
class A_:
    k = 1
    def m(self, x):
        return self.k + x
class B_(A_):
    k = 2.5
class C_(A_):
    def __init__(self):
        self.k = 10
class D_(A_):
    def m(self, x):
        return super().m(x) * 2
l_ = [A_(), A_(), B_(), C_(), D_()]
t_ = 0
for i_ in range(COUNT):
    o_ = l_[<<i_ % 5|0 if i_ < K else i_ % 5|i_ * 5 // (COUNT + 1)>>]
    t_ += o_.m(i_) + o_.k
print(t_)

# idiom: guards on a local hold before a call and not behind it
import sys
def poke_(i, v):
    if i % 50 == K % 50:
        sys._getframe(1).f_locals["x"] = v
    return 1
def f_(n, v):
    x = 2
    t = 0
    for i in range(n):
        t += x + x * poke_(i, v) + x
        if type(x) is not int:
            t += len(str(x))
            x = 3
    return t
print(f_(COUNT, <<1.5|2.25|True|None if False else 7>>))

# idiom: a branch that is nearly always taken, and what both sides know
def f_(n, k):
    a = 0
    x = 1
    for i in range(n):
        if i % k:
            y = x + 1
        else:
            y = <<"s"|x / 2|(x,)|None>>
        if y is None or isinstance(y, (str, tuple)):
            a += 1
        else:
            a += y * 2
        x = i & 7
    return a, x, y
print(f_(COUNT, <<2|3|41|COUNT - 1>>))

# idiom: the same loop with other types each time that it is entered
def f_(a, b, n):
    t = a
    for i in range(n):
        t = t + b
        u = t
        t = t - b + b
    return t, u
print([f_(a, b, COUNT // 2) for a, b in [(0, 1), (0, 1), (0.0, 1), (0, 1.5), (True, True), (1 << 61, 1 << 61), (-0.0, -0.0), (0, 1)]])
print(f_("a", "b", 3) if False else f_(SMALL, FLOAT, COUNT // 3))

# idiom: an inlined call returns another type after warm-up
def f_(i):
    if i < K:
        return i
    if i < K + 20:
        return i / 2
    return <<str(i)|(i,)|[i]|1 << i>>
t_ = 0
for i_ in range(COUNT):
    r_ = f_(i_)
    t_ += r_ + r_ if isinstance(r_, (int, float)) and abs(r_) < 1e9 else 1
    b_ = f_(i_ % 7 + (0 if i_ % 2 else i_)) == r_
    t_ += b_
print(t_, r_ == r_)

# idiom: a loop inside an inlined call inside a loop
def f_(n, x):
    t = 0
    for j in range(n):
        t += j * x
        if t > 5000:
            break
    else:
        t += 1
    return t
t_ = 0
for i_ in range(COUNT // 3):
    t_ += f_(i_ % 9, 2 if i_ < COUNT // 6 else <<0.5|1 << 60|True>>)
    t_ -= f_(3, 1)
print(t_)

# idiom: folded comparisons of constants of several types
def f_(n):
    t = 0
    for i in range(n):
        a = <<1|1.0|True|-0.0>>
        b = <<1|1.0|True|0>>
        t += (a == b) + 2 * (a is None) + 4 * (a < b) + 8 * (a >= b) + 16 * (not a) + 32 * (a != b)
        c = a
        a = i
        t += (a == b) * 64 + (c == 1) * 128
    return t
print(f_(COUNT))

# idiom: a value stored and loaded again across an exit
def f_(n, l):
    t = 0
    for i in range(n):
        x = l[i % len(l)]
        y = x
        x = i
        z = y
        t += z + x if type(z) in (int, float, bool) else len(z)
        y, z = z, y
        x, y = y, x
        if x is not z:
            return "wrong"
    return t, x, y, z
print(f_(COUNT, [1] * K + <<[2.5]|["ab"]|[True, (1, 2)]|[1 << 70]>>))

# idiom: swaps and rotations of locals of unstable types
def f_(n):
    a, b, c, d = 1, 2.5, "s", None
    t = ""
    for i in range(n):
        a, b = b, a
        if i % 3 == 0:
            a, b, c = c, a, b
        if i % 7 == K % 7:
            a, b, c, d = d, c, b, a
        t = t[-40:] + type(a).__name__[0] + type(b).__name__[0]
    return t, a, b, c, d
print(f_(COUNT))

# idiom: a local that is unbound at one iteration
def f_(n, k):
    t = 0
    x = 5
    for i in range(n):
        try:
            t += x
            if i == k:
                del x
            t += x + i
        except <<UnboundLocalError|NameError>> as e:
            t -= 100
            x = len(str(e)) if i % 2 else 1.5
    return t, x
print(f_(COUNT, K), f_(COUNT, -1))

# idiom: chained comparisons and boolean operators that leave early
t_ = 0
f_ = 0.5
for i_ in range(COUNT):
    t_ += 0 <= i_ % 10 < 7 < (f_ * 10 if i_ < K else <<3|True|float("nan")|10 ** 20>>) != 8
    t_ += (i_ % 3 or f_ or 5) and (i_ % 5 and 2) or 1
    t_ += 1 if i_ % 2 == 0 == i_ % 3 else 2
print(t_)

# idiom: an operator calls Python code that changes its operands
class N_:
    def __radd__(self, o):
        global k_
        l_.append(o)
        if len(l_) % 31 == 7:
            l_.clear()
        return o + 1
    __rmul__ = lambda self, o: l_.pop() if l_ else o
    def __index__(self):
        l_.append(0)
        return len(l_) - 1
l_ = [1, 2]
n_ = N_()
t_ = 0
for i_ in range(COUNT):
    t_ += len(l_) + (i_ + n_) + len(l_) + (3 * n_)
    l_[n_] = i_
    t_ += l_[-1]
    l_ += (1,)
    if len(l_) > 60:
        del l_[n_:], l_[:30]
print(t_, l_[-5:])

# idiom: an operand is loaded before a call rebinds it
# only: module
x_ = 1
def set_(v):
    global x_
    x_ = v
    return 1
t_ = 0
for i_ in range(COUNT):
    t_ += x_ * set_(i_) + x_
    t_ -= x_ - (set_(<<0.5|True|i_ + 1>> if i_ == K else 2) + x_)
print(t_, x_)

# idiom: more arguments, more locals and more constants than one byte counts
def f_(n):
    s = "def g(" + ", ".join(f"a{i}=%d" % i for i in range(n)) + "):\n    return " + " + ".join(f"a{i}" for i in range(0, n, 3)) + "\n"
    d = {}
    exec(s, d)
    return d["g"]
g_ = f_(<<40|260>>)
t_ = 0
for i_ in range(COUNT // 2):
    t_ += g_(i_) + g_(1, 2, a30=i_)
print(t_)
