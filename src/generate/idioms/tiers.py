# Idioms of loops, numbers, containers and functions: what the tiers cache, guard, fold and leave.

# idiom: a builtin is shadowed by a global in a hot loop, and then not any more
# only: module
t_ = 0
for i_ in range(COUNT):
    t_ += len("ab")
    if i_ == K:
        len = lambda x: 7
    if i_ == K + 9:
        del len
print(t_)
if "len" in locals():
    del len

# idiom: a global function is rebound in the middle of a hot loop
# only: module
def f_(x):
    return x + 1
def g_(x):
    return x - 2
t_ = 0
for i_ in range(COUNT):
    t_ = f_(t_)
    if i_ == K:
        f_ = g_
print(t_)

# idiom: a global constant changes inside a call
# only: module
c_ = SMALL
def bump_(x):
    global c_
    if x == K:
        c_ = c_ + 1000
    return x
t_ = 0
for i_ in range(COUNT):
    t_ += c_
    bump_(i_)
    t_ += c_
print(t_, c_)

# idiom: a function that the hot loop calls rebinds a global function
# only: module
def h_():
    return 1
def swap_(x):
    global h_
    if x == K:
        h_ = lambda: 100
t_ = 0
for i_ in range(COUNT):
    swap_(i_)
    t_ += h_()
print(t_)

# idiom: an int becomes a float in a hot loop
x_ = SMALL
for i_ in range(COUNT):
    x_ = x_ + 1
    if i_ == K:
        x_ = x_ / 2
print(x_)

# idiom: a variable takes every type in turn
x_ = 0
n_ = 0
for i_ in range(COUNT):
    if i_ % 50 == 10:
        x_ = 1.5
    if i_ % 50 == 20:
        x_ = "s"
    if i_ % 50 == 30:
        x_ = [1]
    if i_ % 50 == 40:
        x_ = 2 ** 62
    n_ += len(str(x_ + x_))
print(n_, x_)

# idiom: an int grows past every machine representation
x_ = (1 << 61) - K
y_ = 0
for i_ in range(COUNT):
    x_ += 1
    y_ = x_ - SMALL
print(x_, y_)

# idiom: an int grows past 64 bits by multiplication and comes back
x_ = 3
for i_ in range(COUNT):
    x_ = x_ * 3
    if x_ > 1 << 66:
        x_ = x_ >> 60
print(x_)

# idiom: negation, abs and floor division at the least int
m_ = -(1 << 60) - SMALL
t_ = 0
for i_ in range(COUNT):
    t_ += -m_
    t_ ^= abs(m_)
    t_ += m_ // -1
    m_ -= 1
print(t_, m_)

# idiom: a result of each operator passes the edges of machine ints while the loop is hot
def f_(n, m):
    t = 0
    for i in range(n):
        m = m - 1
        x = -m
        y = x + 1
        z = abs(m) - 1
        w = m // -1
        t += y - z + (w - x) + (x + w)
    return t, x, y, z, w, m
print(f_(COUNT, K - (1 << 60)), f_(COUNT, K - (1 << 61)), f_(COUNT, K - (1 << 62)), f_(COUNT, K - (1 << 63)))

# idiom: what is known of a local ends where it is stored
def f_(n):
    t = 0
    for i in range(n):
        s = "a"
        s += "b"
        t += len(s)
        if s == "a":
            t += 1000
        x = 1
        x += 1
        if x == 1:
            t += 1000
        y = 0.5
        y *= 3.0
        if y == 0.5:
            t += 1000
        l = s
    return t, s, x, y, l
print(f_(COUNT))

# idiom: shifts leave the machine word
t_ = 0
for i_ in range(COUNT):
    t_ ^= 1 << (i_ % 70)
    t_ ^= -1 << (i_ % 67)
    t_ = t_ >> 1
print(t_)

# idiom: range analysis must know that sums are not bounded
n_ = 0
x_ = (1 << 62) - K
for i_ in range(COUNT):
    x_ += 1
    if x_ + 10 < (1 << 62) + 10:
        n_ += 1
print(n_)

# idiom: signed zero
z_ = -0.0
w_ = 0.0
s_ = ""
for i_ in range(COUNT):
    z_ = z_ - 0.0
    w_ = 0.0 * -1.0
    z_ = z_ * 1.0
    y_ = z_ + 0.0
    if i_ % 40 == 0:
        s_ += f"{z_} {w_} {y_} {-y_} {0.0 - z_};"
print(s_)

# idiom: signed zero from a variable
z_ = 1e-200
t_ = 0
for i_ in range(COUNT):
    q_ = z_ * -1e-200
    r_ = q_ + 0.0
    p_ = q_ - 0.0
    if str(p_) == "-0.0":
        t_ += 1
print(q_, r_, p_, t_)

# idiom: comparisons with NaN
n_ = float("nan")
t_ = 0
for i_ in range(COUNT):
    if n_ < i_:
        t_ += 1
    if not n_ >= i_:
        t_ += 2
    if n_ == n_:
        t_ += 4
    if n_ != n_:
        t_ += 8
    if not (i_ - n_ < 0.0 or i_ - n_ >= 0.0):
        t_ += 16
print(t_)

# idiom: float meets int, the int is too large for a float
f_ = 0.5
t_ = 0
for i_ in range(COUNT):
    try:
        f_ = f_ + (1 << (i_ * 9))
    except OverflowError as e_:
        t_ += 1
        f_ = 0.5
print(f_, t_)

# idiom: list iterator exhausted, then the list grows
l_ = [1, 2, 3]
t_ = 0
for i_ in range(COUNT):
    for e_ in l_:
        t_ += e_
    if i_ == K:
        l_ += [5]
print(t_, l_)

# idiom: a list grows while it is iterated
l_ = [0]
t_ = 0
for e_ in l_:
    t_ += e_
    if len(l_) < COUNT:
        l_ += [e_ + 1]
print(t_, len(l_))

# idiom: a list shrinks while it is iterated
l_ = list(range(COUNT))
t_ = 0
for e_ in l_:
    t_ += e_
    if e_ % 3 == 0:
        del l_[-1]
print(t_, len(l_))

# idiom: an exhausted iterator stays exhausted
def two_(a, b):
    t = 0
    for x in a:
        for y in b:
            t += x * y
    return t
t_ = 0
z_ = zip([1, 2, 3], range(9))
for i_ in range(COUNT):
    for e_ in z_:
        t_ += e_[0]
    if i_ == K:
        z_ = enumerate([4, 5])
        z_ = zip(z_, [6, 7])
        for e_ in z_:
            t_ += e_[1]
print(t_, two_([1, 2], (3, SMALL)))

# idiom: two names for one list
a_ = [SMALL, 1, 2]
b_ = a_
t_ = 0
for i_ in range(COUNT):
    n_ = len(a_)
    b_ += [i_]
    t_ += len(a_) - n_
    a_[0] = i_
    t_ += b_[0]
    if len(b_) > 9:
        del b_[3:]
print(t_, a_, b_)

# idiom: items through an alias, in a function
def f_(a, b, n):
    t = 0
    for i in range(n):
        x = a[1]
        b[1] = i
        t += a[1] - x
        t += len(a)
        b += [i]
        t += len(a)
        del b[-1]
    return t
l_ = [SMALL, 2, 3]
print(f_(l_, l_, COUNT))
print(f_(l_, [4, 5], COUNT))

# idiom: two names for one dict
d_ = {"a": 1}
e_ = d_
t_ = 0
for i_ in range(COUNT):
    e_["a"] = i_
    t_ += d_["a"]
    d_[i_ % 5] = t_
    t_ += len(e_)
print(t_, d_)

# idiom: isinstance on a variable of changing type
x_ = 1
t_ = 0
for i_ in range(COUNT):
    if isinstance(x_, int):
        t_ += 1
    if isinstance(x_, (float, str)):
        t_ += 100
    if isinstance(x_, bool):
        t_ += 10000
    if i_ == K:
        x_ = 1.5
    if i_ == K + 5:
        x_ = True
print(t_)

# idiom: bools where ints are expected
b_ = True
t_ = 0
for i_ in range(COUNT):
    b_ = i_ % 3 == 0
    t_ += b_
    t_ = t_ + (b_ & True) - (b_ | False) * b_
    if i_ == K:
        t_ = b_
print(t_, b_)

# idiom: an exception at one iteration of a hot loop, caught inside
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += SMALL // (i_ - K)
    except ZeroDivisionError as e_:
        t_ += 1000
        print(repr(e_), i_)
print(t_)

# idiom: an exception at one iteration of a hot loop, caught outside
i_ = 0
l_ = [1] * K
t_ = 0
try:
    for i_ in range(COUNT):
        t_ += l_[i_]
except IndexError as e_:
    print(e_, i_)
print(t_)

# idiom: the first and the last instruction of a try
def f_(d, k):
    try:
        x = d[k]
    except KeyError:
        return -1
    return x
d_ = {i: i for i in range(K)}
t_ = 0
for i_ in range(COUNT):
    t_ += f_(d_, i_)
print(t_)

# idiom: an exception right before and right after a try
def f_(n):
    x = 0
    y = 10 // (n + 1)
    try:
        x = 10 // n
    except ZeroDivisionError:
        x = 5
    z = 10 // (n - 1)
    return x + y + z
t_ = 0
e_ = 0
for i_ in range(COUNT):
    try:
        t_ += f_(i_ % 30 - 2)
    except ZeroDivisionError:
        e_ += 1
print(t_, e_)

# idiom: exceptions through frames, with context
def f_(x):
    if x % 7 == 3:
        raise ValueError(x)
    return x
def g_(x):
    try:
        return f_(x)
    except ValueError as e:
        if x > K:
            raise KeyError("k") from e
        return -x
    finally:
        x = 0
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += g_(i_)
    except KeyError as e_:
        t_ += 5
print(t_)

# idiom: finally with continue, break and return
def f_(n):
    t = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                continue
            if i == n - 2:
                break
            t += i
        finally:
            t += 1
    return t
def g_(n):
    try:
        return n
    finally:
        if n % 5 == 0:
            return -1
t_ = f_(COUNT)
for i_ in range(COUNT):
    t_ += g_(i_)
print(t_)

# idiom: the exception variable is gone after its handler
def f_(n):
    e = 1
    try:
        if n % 4 == 0:
            raise ValueError(n)
    except ValueError as e:
        pass
    return e
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += f_(i_)
    except UnboundLocalError as x_:
        t_ += 100
print(t_)

# idiom: del of a local, sometimes unbound
def f_(n):
    x = 1
    if n % 5 == 0:
        del x
    try:
        del x
    except UnboundLocalError:
        return 1
    return 0
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_)
print(t_)

# idiom: del of a local in a hot loop
def f_(n, k):
    t = 0
    x = 1
    for i in range(n):
        try:
            del x
        except NameError as e:
            t += 1
        if i % k:
            x = i
    return t
print(f_(COUNT, 3), f_(COUNT, 1))

# idiom: compare and branch with a side effect between
def tick_(l):
    l[0] += 1
    return l[0]
c_ = [0]
t_ = 0
for i_ in range(COUNT):
    if tick_(c_) > K:
        t_ += 1
    if i_ < tick_(c_) < K * 3:
        t_ += 10
    if tick_(c_) and i_:
        t_ += 100
print(t_, c_)

# idiom: side effects before a guard that fails
def tick_(l, x):
    l += [x]
    return x
l_ = []
t_ = 0
x_ = 1
for i_ in range(COUNT):
    t_ = tick_(l_, i_) + (tick_(l_, i_) + x_)
    if i_ == K:
        x_ = 0.5
print(t_, len(l_))

# idiom: the type of an operand changes at a call
def f_(x):
    return x + x
t_ = 0
s_ = ""
for i_ in range(COUNT):
    t_ += f_(i_)
    if i_ % 16 == 15:
        s_ = f_("ab")
    if i_ % 30 == 29:
        t_ += int(f_(0.5))
print(t_, s_)

# idiom: many arguments change places
def f_(a, b, c, d):
    return a - 2 * b + 3 * c - 4 * d
a_, b_, c_, d_ = 1, SMALL, 3, -4
t_ = 0
for i_ in range(COUNT):
    t_ += f_(b_, a_, d_, c_)
    a_, b_, c_, d_ = d_, a_, b_, i_
    t_ -= f_(d_, c_, b_, a_)
print(t_, a_, b_, c_, d_)

# idiom: operands swapped
a_ = SMALL
b_ = -3
for i_ in range(COUNT):
    a_, b_ = b_, a_
    c_ = a_ - b_
    d_ = b_ - a_
    a_ = a_ + (c_ > d_)
print(a_, b_, c_, d_)

# idiom: deep operand stacks
t_ = 0
a_ = SMALL
for i_ in range(COUNT):
    t_ += a_ - (i_ - (a_ * (i_ + (a_ - (i_ // 3 - (a_ ^ (i_ & 7)))))))
    t_ = [t_, a_, i_, t_ - a_][3] % 1000003
print(t_)

# idiom: negative constants
t_ = 0
for i_ in range(COUNT):
    t_ += -7
    t_ -= -100000
    t_ ^= -2147483648
    if t_ < -5:
        t_ = t_ & -256
print(t_)

# idiom: negative indices and slices
l_ = list(range(9))
t_ = 0
for i_ in range(COUNT):
    t_ += l_[-1] - l_[-9] + l_[i_ % 18 - 9]
    l_[-2] = i_
    t_ += sum(l_[-3:-1]) - sum(l_[::-2]) + len(l_[7:2:-1])
print(t_, l_)

# idiom: a str index and concatenation in place
s_ = ""
w_ = "añ日🐍"
t_ = 0
for i_ in range(COUNT):
    s_ += w_[i_ % 4]
    r_ = s_
    s_ = s_ + "-"
    if w_[-1] == s_[-2:-1]:
        t_ += 1
    if len(s_) > 40:
        s_ = s_[:K]
print(s_, r_, t_)

# idiom: the local that an in-place operation stores
def f_(n):
    s = "a"
    t = 0
    for i in range(n):
        s += "b"
        if s == "a":
            t += 1
        if len(s) > 5:
            s = "a"
            if s == "a":
                t += 100
    return t, s
print(f_(COUNT))

# idiom: constant conditions after stores
def f_(n):
    t = 0
    for i in range(n):
        x = 5
        y = x
        x = x + i
        z = y + 5
        x = z
        if x == 10:
            t += 1
        y = x is None
        if y:
            t += 1000
    return t
print(f_(COUNT))

# idiom: a closure variable changes while the loop is hot
def f_(n):
    x = 1
    def set_(v):
        nonlocal x
        x = v
    t = 0
    for i in range(n):
        t += x
        if i == K:
            set_(1.5)
        if i == K + 4:
            set_(1 << 70)
    return t
print(f_(COUNT))

# idiom: closures made in a loop share one variable
def f_(n):
    l = []
    for i in range(n):
        l += [lambda a=i: a + i]
        if len(l) > 4:
            del l[0]
    return [g() for g in l]
print(f_(COUNT))

# idiom: recursion with two calls
# only: module
def fib_(n):
    if n < 2:
        return n
    return fib_(n - 1) + fib_(n - 2)
print(fib_(9), fib_(SMALL % 5))

# idiom: recursion past the limit
# only: module
def f_(n):
    return 1 + f_(n + 1)
def g_(n):
    try:
        return f_(n)
    except RecursionError as e:
        return str(e)
for i_ in range(2):
    print(g_(i_))

# idiom: recursion whose depth is counted where it stops
# only: module
d_ = [0]
def f_(n):
    d_[0] += 1
    try:
        return f_(n + 1)
    except RecursionError:
        return n
print(f_(0), d_)

# idiom: mutual recursion
# only: module
def even_(n):
    return True if n == 0 else odd_(n - 1)
def odd_(n):
    return False if n == 0 else even_(n - 1)
t_ = 0
for i_ in range(20):
    t_ += even_(i_)
print(t_, even_(K), odd_(K))

# idiom: calls with stars of changing length
def f_(*a, k=1, **d):
    return len(a) * k + len(d) + sum(a)
t_ = 0
for i_ in range(COUNT):
    t_ += f_(*range(i_ % 4), k=2)
    t_ += f_(1, *[2, 3], **{"x": 1, "y": i_})
    t_ += f_(**{"k": i_ % 3})
print(t_)

# idiom: a call with the wrong arguments, now and then
def f_(a, b=2, *, c=3):
    return a + b + c
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += f_(i_, c=1) if i_ % 20 != 19 else f_(i_, d=1)
    except TypeError as e_:
        t_ += 1
        if i_ < 40:
            print(e_)
print(t_)

# idiom: defaults are made once
def f_(x, l=[]):
    l += [x]
    return len(l)
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_)
print(t_)

# idiom: what a function is called with changes: a builtin, then a Python function
f_ = abs
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_ - K)
    if i_ == K:
        f_ = lambda v: v * 2
print(t_)

# idiom: unpacking of changing lengths
t_ = 0
for i_ in range(COUNT):
    try:
        a_, b_ = (1, i_) if i_ != K else (1, 2, 3)
        t_ += b_
        a_, *b_ = [i_] * (i_ % 4)
        t_ += len(b_)
    except ValueError as e_:
        t_ += 10
print(t_)

# idiom: unpacking from tuple, then list, then str
p_ = (1, 2)
t_ = 0
for i_ in range(COUNT):
    a_, b_ = p_
    t_ += len(str(a_)) + len(str(b_))
    if i_ == K:
        p_ = [3, 4]
    if i_ == K + 5:
        p_ = "xy"
print(t_, a_, b_)

# idiom: nested loops with both ways out
t_ = 0
for i_ in range(COUNT):
    for j_ in range(10):
        if j_ == i_ % 12:
            break
        if (i_ + j_) % 3 == 0:
            continue
        t_ += j_
    else:
        t_ += 1000
print(t_)

# idiom: a while loop with a float counter
x_ = 0.0
n_ = 0
while x_ < 10.0:
    x_ += 0.1
    n_ += 1
print(x_, n_)

# idiom: a while loop that leaves in the middle
n_ = SMALL
s_ = 0
while True:
    n_ += 1
    if n_ % 2:
        continue
    s_ += n_
    if n_ > COUNT:
        break
print(n_, s_)

# idiom: a comprehension over what the loop changes
l_ = [1, 2, 3]
for i_ in range(COUNT):
    l_ = [(x * 2 + i_) % 101 for x in l_ if x != K]
    if len(l_) < 3:
        l_ = l_ + [i_, i_ + 1]
print(l_)

# idiom: nested comprehensions with captured variables
def f_(n):
    return [[(lambda: a * b + n)() for a in range(b)] for b in range(4)]
t_ = 0
for i_ in range(20):
    t_ += sum([sum(r) for r in f_(i_)])
print(t_, f_(SMALL))

# idiom: the comprehension variable hides the one outside
def f_(x):
    y = [x for x in range(x % 4)]
    return (x, y, {x: x for x in y}, {x % 2 for x in y})
for i_ in range(20):
    r_ = f_(i_)
print(r_)

# idiom: locals in a hot function
def f_(a, n):
    b = a + 1
    if n % 5 == 0:
        c = b
    return len(locals()), sorted(locals())
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_, i_)[0]
print(t_, f_(1, 2), f_(1, 5))

# idiom: locals with cells and comprehensions
def f_(a):
    b = 2
    g = lambda: a + b
    l = [locals()["i"] for i in range(3)]
    return l, sorted(locals()), g()
for i_ in range(20):
    r_ = f_(i_)
print(r_)

# idiom: what locals gives is a copy
def f_(n):
    x = 1
    for i in range(n):
        d = locals()
        d["x"] = 100
        x += 1
    return x, d["x"]
print(f_(COUNT))

# idiom: dict and set iteration order after deletions
d_ = {}
s_ = set()
for i_ in range(COUNT):
    d_[i_ * 7 % 13] = i_
    s_ = s_ | {i_ * 5 % 17}
    if i_ % 4 == 0 and 7 in d_:
        del d_[7]
    if i_ % 6 == 0:
        s_ = s_ - {5, 10}
print(d_, sorted(s_), list(s_) == [k for k in s_])

# idiom: dict keys that are equal but of different types
d_ = {}
for i_ in range(COUNT):
    d_[i_ % 3] = i_
    d_[float(i_ % 3)] = i_
    d_[i_ % 3 == 1] = -i_
print(d_)

# idiom: a dict that changes size while it is iterated
d_ = {1: 1, 2: 2}
t_ = 0
for i_ in range(COUNT):
    try:
        for k_ in d_:
            t_ += k_
            if i_ == K:
                d_[i_ + 10] = 1
    except RuntimeError as e_:
        print(e_)
print(t_, len(d_))

# idiom: containers of containers
m_ = [[i * j for j in range(4)] for i in range(4)]
t_ = 0
for i_ in range(COUNT):
    m_[i_ % 4][i_ % 3] += 1
    t_ += m_[1][2]
    m_[0], m_[3] = m_[3], m_[0]
print(t_, m_)

# idiom: a tuple item and its type
p_ = (1, 2.5, "x", None)
t_ = 0
n_ = 0
for i_ in range(COUNT):
    v_ = p_[i_ % 4]
    if v_ is None:
        n_ += 1
    elif v_ == 1:
        t_ += v_
    else:
        t_ += len(str(v_))
print(t_, n_)

# idiom: truth of every type
l_ = [0, 1, 0.0, -0.0, "", "a", [], [0], None, (), (0,), {}, True, False, 1 << 70]
t_ = 0
for i_ in range(COUNT):
    v_ = l_[i_ % 15]
    if v_:
        t_ += 1
    if not v_:
        t_ += 100
    w_ = v_ and 1
    x_ = v_ or 0
print(t_, w_, x_)

# idiom: a range that is empty, backward or huge
t_ = 0
for i_ in range(COUNT):
    for j_ in range(5, i_ % 9):
        t_ += j_
    for j_ in range(i_ % 9, 5, -2):
        t_ -= j_
    t_ += len(range(i_, 1 << 40, 1 << 33))
print(t_)

# idiom: a loop over a range that is used again
r_ = range(3)
t_ = 0
for i_ in range(COUNT):
    for j_ in r_:
        t_ += j_
    if i_ == K:
        r_ = [7, 8]
    if i_ == K + 5:
        r_ = (9,)
print(t_)

# idiom: sum, min and max over changing types
t_ = 0
l_ = [1, 2, 3]
for i_ in range(COUNT):
    t_ += sum(l_) + min(l_) - max(l_)
    if i_ == K:
        l_ = [1.5, 2, True]
print(t_)

# idiom: equal values of different types
t_ = 0
x_ = 1
for i_ in range(COUNT):
    if x_ == 1:
        t_ += 1
    if x_ == "1":
        t_ += 100
    if x_ != 1.0:
        t_ += 10000
    if i_ == K:
        x_ = 1.0
    if i_ == K + 3:
        x_ = "1"
print(t_)

# idiom: generated statements in a function that is called from a hot loop
def f_(a, b):
    t = a
    for i in range(5):
        BODY
        t += i
    return t + b
t_ = 0
for i_ in range(COUNT):
    t_ += f_(i_, t_ & 7)
print(t_)

# idiom: a generated value computed again and again
def f_(a, b):
    return a + INT
t_ = 0
for i_ in range(COUNT):
    t_ = (t_ + f_(i_, NUMBER) + INT) % 1000003
print(t_)

# idiom: a generated float loop
x_ = FLOAT
y_ = NUMBER
for i_ in range(COUNT):
    y_ = x_ * 0.5 + FLOAT
    x_ = y_ - x_
    BODY
print(x_, y_)

# idiom: a text that grows in a loop
def f_(n):
    s = <<''|'a'|'é'>>
    for i in range(n):
        s += <<'sixteen letters.'|'äöü'|str(i)|'ab' + s[-1]>>
    return len(s), s[-5:]
print(f_(<<COUNT|3000|6000>>))
