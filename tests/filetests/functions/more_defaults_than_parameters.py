"""`__defaults__` may have more items than there are parameters: the last ones count, and messages count all."""
def f(a, b=1): pass
def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
for d in ((1, 2, 3), (1, 2), (), None):
    f.__defaults__ = d
    t(f); t(f, 1); t(f, 1, 2); t(f, 1, 2, 3); t(f, b=2); t(f, a=1); t(f, 1, 2, 3, b=4)
def g(a, /, b, *, c=1, d): pass
for d in ((1, 2, 3), (1, 2), (), None):
    g.__defaults__ = d
    t(g); t(g, 1); t(g, 1, 2); t(g, 1, 2, 3); t(g, 1, d=2); t(g, d=1); t(g, 1, 2, 3, d=4); t(g, 1, 2, 3, c=3)
def h(): return 5
h.__defaults__ = (1, 2)
t(h); t(h, 1); t(h, 1, 2, 3); t(h, x=1)
h.__code__ = (lambda a: a).__code__
t(h); t(h, 1); t(h, 1, 2)
f.__defaults__ = (7, 8, 9, 10)
f.__code__ = (lambda x, y, z: (x, y, z)).__code__
t(f); t(f, 1); t(f, 1, 2, 3, 4); t(f, z=5)
n = 0
def k(a, b): return a + b
k.__defaults__ = (1, 2, 3)
for i in range(5000):
    n += k(i) + k()
print(n)
