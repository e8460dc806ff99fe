# scopes: global/nonlocal/class/comprehension/del/walrus
x = 'g'
def f1():
    global x, new
    x = 'changed'; new = 'made'
f1(); print(x, new)
def f2():
    x = 'l'
    def g():
        nonlocal x
        x += '!'
        def h():
            nonlocal x
            x += '?'
        h(); return x
    return g(), x
print(f2())
class A:
    x = 'class'
    def m(self): return x
    y = [x for _ in range(1)]
    z = [i for i in x]
    w = (lambda: x)()
    try: v = [j for j in range(2) if x]
    except NameError as e: print(e)
    global gx; gx = 'from class'
    del x
    u = x
print(A().m(), A.y, A.z, A.w, A.v, gx, A.u, 'gx' in A.__dict__)
def f3():
    try: print(q)
    except NameError as e: print(type(e).__name__, e)
    q = 1
    del q
    try: q
    except NameError as e: print(type(e).__name__, e)
    try: del q
    except NameError as e: print(type(e).__name__, e)
f3()
def f4():
    def g(): return free
    try: g()
    except NameError as e: print(type(e).__name__, e)
    free = 1
    print(g())
    del free
    try: g()
    except NameError as e: print(type(e).__name__, e)
f4()
try: del nope
except NameError as e: print(e)
print([y := 5, y ** 2], y)
print([last := i for i in range(3)], last)
def f5(): 
    r = [(w := i) for i in range(3)]; return w
print(f5())
def f6(): return any((hit := n) > 3 for n in range(10)), hit
print(f6())
if (n := len('abc')) > 2: print(n)
while (c := n) and n: n -= 1
print(c, n)
print((a := 1, b := 2), a, b, f'{(k := 3)}', k)
print(sorted([3, 1], key=lambda v: (m := v)))
l = [1, 2, 3]; print(l[(i := 1)], i, l[i := 0], {(p := 1): (q := 2)}, p, q)
def dflt(a=(dd := 7)): return a
print(dflt(), dd)
funcs = [lambda: i for i in range(3)]; print([f() for f in funcs])
funcs = [lambda i=i: i for i in range(3)]; print([f() for f in funcs])
gens = [(i + j for j in range(2)) for i in range(2)]; print([list(g) for g in gens])
i = 'outer'; [i for i in range(3)]; print(i)
print([(x, y) for x in range(3) for y in range(x)], [[c for c in r] for r in ('ab', 'c')])
print({k: v for k, v in zip('ab', (1, 2))}, {c for c in 'aa'}, list(c for c in 'xy'))
def f7(a, b=[]): b.append(a); return b
print(f7(1), f7(2), f7.__defaults__)
def f8():
    for i in range(3): pass
    for j in []: pass
    try: return i, j
    except UnboundLocalError as e: return i, str(e)
print(f8())
def f9():
    with open_() as (a, (b, *c)): return a, b, c
class open_:
    def __enter__(self): return 1, (2, 3, 4)
    def __exit__(self, *a): pass
print(f9())
try:
    def bad(): return undefined_thing
    bad()
except NameError as e: print(e, e.name)
import builtins
builtins.injected = 'inj'; print(injected); del builtins.injected
try: injected
except NameError as e: print(e)
len_ = len
def len(x): return 'shadowed'
print(len([1]))
del len; print(len([1]))
print = print; print('rebound')
class B:
    def f(self): return __class__
    def g(self): __class__ = 5; return __class__
    h = lambda self: __class__
print(B().f(), B().g(), B().h())
class Mangle:
    __p = 1
    def m(self): __loc = 2; return self.__p, __loc, __loc
    def n(self): import sys as __s; return sorted(k for k in locals())
    class __In: pass
    def k(self, __arg=3): return sorted(locals()), [__z for __z in range(2)]
    __slots__ = ('__q',)
    def o(self): global __gl; __gl = 9
    def __dunder__(self): return self.__dunder2__() if False else 'd'
o = Mangle(); print(o.m(), o.n(), o.k(), sorted(d for d in vars(Mangle) if 'angle' in d), o.__dunder__()); o.o(); print(_Mangle__gl)
class _Under: 
    __x = 1
class __: 
    __x = 2
print(sorted(k for k in vars(_Under) if 'x' in k), sorted(k for k in vars(__) if k.endswith('x')))
def outer():
    class Inner:
        def get(self): return val
        val2 = 'x'
    val = 1
    return Inner().get()
print(outer())
t = 0
def hot():
    global t
    c = 0
    def inc(k):
        nonlocal c
        c += k
    for i in range(3000): inc(i); t += 1
    return c
print(hot(), t)
def cl():
    x = 'enclosing'
    class K:
        y = x
        x = 'k'
        z = x
    return K.y, K.z
try: print(cl())
except NameError as e: print(type(e).__name__, e)
