# closures, defaults, kwargs, star calls hot
def mk(n):
    def f(a, b=n, *c, d=n * 2, **e): return a + b + sum(c) + d + sum(e.values())
    return f
fs = [mk(i) for i in range(4)]
t = 0
for i in range(4000):
    f = fs[i % 4]
    t += f(i) + f(i, 1) + f(1, 2, 3, 4) + f(1, d=i) + f(1, z=i, y=2) + f(*(1, 2), **{'d': 5, 'q': i})
    if i == 2000: fs[1].__defaults__ = (1000,)
    if i == 2500: fs[2].__kwdefaults__ = {'d': -5}
    if i == 3000: fs[3].__code__ = fs[0].__code__
print(t)
def counter():
    n = 0
    def inc(k=1):
        nonlocal n
        n += k
        return n
    return inc
cs = [counter() for _ in range(3)]
for i in range(6000): cs[i % 3](i % 5)
print([c(0) for c in cs])
adders = [lambda x, i=i: x + i for i in range(5)]
late = [lambda x: x + i for i in range(5)]
print(sum(adders[i % 5](i) for i in range(3000)), sum(late[j % 5](j) for j in range(3000)))
class M:
    def __init__(self): self.log = 0
    def f(self, *a, **k): self.log += len(a) + len(k); return self
m = M(); bound = m.f
for i in range(4000):
    m.f(1, 2).f(a=1).f(*[1] * (i % 3), **{'x': 1} if i % 2 else {})
    bound(i)
    if i == 2000: m.f = lambda *a, **k: m
print(m.log)
from functools import partial, reduce
p = partial(lambda a, b, c=0: a * b + c, 3)
print(sum(p(i, c=i) for i in range(3000)), reduce(lambda a, b: a + b, range(3000)))
def deco(f):
    calls = 0
    def w(*a, **k):
        nonlocal calls
        calls += 1
        w.calls = calls
        return f(*a, **k)
    return w
@deco
@deco
def target(x, *, y=1): return x * y
s = sum(target(i, y=i % 3) for i in range(3000))
print(s, target.calls)
def posonly(a, /, b, *, c): return (a, b, c)
bad = 0
for i in range(3000):
    try: posonly(1, b=2, c=3) if i % 3 else posonly(a=1, b=2, c=3)
    except TypeError as e: bad += 1; msg = str(e)
print(bad, msg)
def vararg(*a): return a
def kw(**k): return k
print(sum(len(vararg(*range(i % 5), i)) for i in range(3000)), sum(len(kw(**{str(j): j for j in range(i % 4)}, z=1)) for i in range(3000)))
def recur(n, acc=()): return acc if n == 0 else recur(n - 1, acc + (n,))
for i in range(200): r = recur(20)
print(r)
x = [lambda: y for y in range(3)]
print([f() for f in x], (lambda *a, k=1, **b: (a, k, b))(1, 2, k=3, z=4))
