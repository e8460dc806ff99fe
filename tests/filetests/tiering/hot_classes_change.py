# classes mutated in hot loops
class A:
    v = 1
    def m(self): return self.v
class B(A): pass
a, b = A(), B()
t = 0; log = []
for i in range(8000):
    o = a if i % 2 else b
    if i == 1000: B.v = 2
    if i == 2000: a.v = 3
    if i == 3000: del B.v
    if i == 3500: B.m = lambda self: 100
    if i == 4000: B.__bases__ = (type('Z', (A,), {'v': 7}),)
    if i == 5000: del B.m
    if i == 6000: A.m = property(lambda s: (lambda: -1))
    if i == 7000: b.__class__ = A
    t += o.m()
    if i % 1000 == 999: log.append(t)
print(log)
class C:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)
n = 0
for i in range(4000):
    if i == 2000: C.__init__ = lambda self, x: setattr(self, 'x', x * 2)
    if i == 3000: C.__new__ = staticmethod(lambda cls, x: object.__new__(A))
    o = C(i)
    n += o.x if hasattr(o, 'x') else 1
print(n)
class D:
    def __getitem__(self, i): return i
    def __len__(self): return 5
    def __call__(self, x): return x
    def __contains__(self, x): return x % 2
    def __iter__(self): return iter((1, 2))
d = D(); s = 0
for i in range(5000):
    if i == 1500: D.__getitem__ = lambda self, i: i * 10
    if i == 2500: D.__len__ = lambda self: 0
    if i == 3000: D.__call__ = lambda self, x: -x
    if i == 3500: D.__contains__ = lambda self, x: True
    if i == 4000: D.__iter__ = lambda self: iter(range(4))
    s += d[i] + len(d) + d(i) + (i in d) + sum(d)
    if not d: s += 1
print(s)
class E:
    x = 0
    @property
    def p(self): return 1
    @staticmethod
    def st(v): return v
    @classmethod
    def cl(cls, v): return cls.x + v
e = E(); q = 0
for i in range(6000):
    if i == 2000: E.p = 5
    if i == 3000: E.st = lambda self, v: v * 2
    if i == 4000: E.cl = classmethod(lambda cls, v: 9)
    if i == 5000: e.p = 8; E.x = 1
    q += e.p + e.st(1) + e.cl(1) + E.x
print(q)
class F:
    def __getattr__(self, n): return 3
f = F(); w = 0
for i in range(5000):
    if i == 2000: F.__getattribute__ = lambda self, n: 4
    if i == 3000: del F.__getattribute__
    if i == 4000: F.zz = 5
    w += f.zz
print(w)
for i in range(3000):
    K = type('K', (), {'n': i, 'get': lambda self: self.n})
    w += K().get()
print(w)
