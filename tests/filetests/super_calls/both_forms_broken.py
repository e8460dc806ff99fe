# super
class A:
    def f(self): return ['A']
    @classmethod
    def c(cls): return ['A', cls.__name__]
    @staticmethod
    def s(): return 'As'
    x = 'Ax'
    @property
    def p(self): return 'Ap'
class B(A):
    def f(self): return ['B'] + super().f()
    @classmethod
    def c(cls): return ['B'] + super().c()
    @staticmethod
    def s(): return 'Bs'
    @property
    def p(self): return 'B' + super().p
class C(A):
    def f(self): return ['C'] + super().f()
    @classmethod
    def c(cls): return ['C'] + super().c()
class D(B, C):
    def f(self): return ['D'] + super(D, self).f()
    def g(self): return [super().f() for _ in range(2)]
    def h(self):
        def inner(): return super(D, self).x
        return inner()
    def i(self):
        return (lambda self: super().f())(self)
    def j(*args):
        try: return super().f()
        except RuntimeError as e: return str(e)
    def k(self):
        del self
        return super().f()
    def l(self): self = A(); return super().f()
    def m(self, __class__=3): return __class__
    def gen(self): yield super().f(); yield super().x
d = D()
print(d.f(), D.c(), d.c(), d.p, d.g(), d.h(), d.i(), d.j(), list(d.gen()), d.m())
for m in ('k', 'l'):
    try: print(getattr(d, m)())
    except Exception as e: print(type(e).__name__, e)
print(super(B, d).x, super(B, D).c(), super(B, d).s(), super(B, d), super(B), super(B, D))
for q in ('super()', 'super(1)', 'super(B, 3)', 'super(B, int)', 'super(B, d).zork', 'super(B).f', 'super(1, 2)', 'super(B, d, 3)', 'super(B, d).x.y', 'super(obj=1)', 'super(B, None)', 'super(B, d)()', 'super(B, d)[0]', 'len(super(B, d))'):
    try: print(q, eval(q))
    except Exception as e: print(q, type(e).__name__, e)
def nof(): return super().f()
try: nof()
except RuntimeError as e: print(e)
def nof2(x): return super().f()
try: nof2(1)
except RuntimeError as e: print(e)
class E:
    try: super()
    except RuntimeError as e: print(e)
    f = lambda: super()
try: E.f()
except RuntimeError as e: print(e)
class F(A):
    def f(): return super().f()
try: F.f()
except RuntimeError as e: print(e)
try: D.f(3)
except TypeError as e: print(e)
try: D.g(3)
except TypeError as e: print(e)
class G(A):
    def set(self): super().x = 3
    def dele(self): del super().x
for m in ('set', 'dele'):
    try: getattr(G(), m)()
    except AttributeError as e: print(e)
u = super(B)
class H(B):
    b = u
h = H(); print(h.b.x, type(H.b), h.b.__self__ is h, u.__self__, u.__thisclass__, u.__self_class__)
class MS(super):
    def __getattribute__(self, n): return ('ms', n) if n == 'q' else super().__getattribute__(n)
print(MS(B, d).q, MS(B, d).f())
# rebinding super, changed bases under loop
class X:
    def v(self): return 1
class Y:
    def v(self): return 2
class Z(X):
    def v(self): return super().v()
z = Z(); t = 0
for i in range(4000):
    if i == 2000: Z.__bases__ = (Y,)
    if i == 3000: Y.v = lambda self: 3
    t += z.v()
print(t)
_super = super
def super(*a): return type('', (), {'v': lambda s: 100})()
print(z.v())
del super
print(z.v(), super(Z, z).v())
