# scoping & closures
x = 'g'
def a():
    def b(): return x
    x = 'a'
    return b()
def c():
    try: return b2()
    except NameError as e: return str(e)
    finally:
        pass
    x2 = 1
def b2(): return x2
def d():
    def inner(): return y
    try: return inner()
    except NameError as e: return str(e)
    y = 1
def e():
    class K:
        y = x
        x = 'k'
        z = x
    return K.y, K.z
def f():
    x = 'f'
    class K:
        y = x
    class L:
        try: y = x
        except NameError as e: y = str(e)
        x = 'l'
    return K.y, L.y
def g():
    global x
    x = 'g2'
    def h():
        nonlocal_x = x
        return nonlocal_x
    return h()
def i():
    v = 0
    def j():
        nonlocal v
        def k():
            nonlocal v
            v += 1
            return v
        v += 10
        return k
    k = j()
    return k(), k(), v
def l():
    r = []
    for n in range(3):
        def m(n=n): return n
        r.append(m)
        r.append(lambda: n)
    return [q() for q in r]
def o():
    r = [lambda: p for p in range(3)]
    s = list(lambda: p for p in range(3))
    return [q() for q in r], [q() for q in s]
def q(): 
    import math as m, sys
    def r(): return m.pi, sys
    return r()[0]
def t():
    for u in range(3): pass
    del u
    try: u
    except UnboundLocalError as e: return str(e)
def u(n):
    if n: v = 1
    try: return v
    except UnboundLocalError as e: return e.name, str(e)
def w():
    def deep1():
        def deep2():
            def deep3(): return x, top
            return deep3
        return deep2
    top = 'T'
    return deep1()()()
def y(a, *, b=lambda: x): return a, b()
def z(f=lambda: [x for x in range(2)]): return f()
class Q:
    x = 'cls'
    def m(self): return x
    f = lambda self: x
    c = [x for _ in range(1)]
    d = [(lambda: x)() for _ in range(1)]
    e = (lambda: x)()
    g = list(x for _ in range(1))
    h = [y for y in x]
    i = [[x for _ in range(1)] for _ in range(1)]
    j = {x: (x, z) for z in x}
    @staticmethod
    def s(v=x): return v
    class In:
        y = x
print(a(), c(), d(), e(), f(), g(), i(), l(), o(), q(), t(), u(0), u(1), w(), y(1), z(), Q().m(), Q().f(), Q.c, Q.d, Q.e, Q.g, Q.h, Q.i, Q.j, Q.s(), Q.In.y)
def exc_scope():
    e = 'outer'
    try: 1/0
    except ZeroDivisionError as e: inner = lambda: e
    try: e
    except UnboundLocalError as err: r = str(err)
    try: inner()
    except NameError as err: s = str(err)
    return r, s
print(exc_scope())
def comp_scope():
    i = 'out'
    l = [i for i in range(3)]
    m = [i for i in [i]]
    n = [[i for i in range(i)] for i in range(3)]
    k = {i: j for i, j in zip('ab', 'cd')}
    s = {i for i in 'x'}
    g = list(i for i in 'y')
    return i, l, m, n, k, s, g, sorted(locals())
print(comp_scope())
def walrus_scope():
    [z := i for i in range(3)]
    any((found := v) > 1 for v in range(5))
    f = lambda: (inner := 5)
    f()
    return z, found, 'inner' in locals()
print(walrus_scope())
[gl := i for i in range(4)]
print(gl)
class WalrusClass:
    try: exec('[cw := i for i in range(2)]')
    except SyntaxError as e: print(e.msg)
    print([k for k in locals() if not k.startswith('_')])
def star():
    a = b = c = 0
    def f():
        nonlocal a, b
        global c
        a, (b, *c) = 1, (2, 3, 4)
    f()
    return a, b, c
print(star(), c if isinstance(c, list) else 'fn')
def delfree():
    v = 1
    def f():
        nonlocal v
        del v
    def g(): return v
    f()
    try: g()
    except NameError as e: return str(e), type(e).__name__
print(delfree())
def cellvars(a, b, *args, c=1, **kw):
    def f(): return a, args, kw
    a += 1
    return f(), cellvars.__code__.co_cellvars, f.__code__.co_freevars, [c.cell_contents for c in f.__closure__]
print(cellvars(1, 2, 3, d=4))
t = 0
def mk(k):
    def inc():
        nonlocal k
        k += 1
        return k
    return inc
fs = [mk(i) for i in range(5)]
for n in range(5000): t += fs[n % 5]()
print(t)
