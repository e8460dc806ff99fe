# super() and super(type, object): where the search begins, what it binds, and how it fails.
class A:
    attribute = "A"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c of " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
class B(A):
    attribute = "B"
    def f(self): return "B.f > " + super().f()
    @classmethod
    def c(cls): return "B > " + super().c()
    @staticmethod
    def s(): return "B > " + super(B, B).s()
    @property
    def p(self): return "B > " + super().p
    def attr(self): return super().attribute, super(B, self).attribute, super(B, type(self)).attribute
class C(B):
    def f(self): return "C.f > " + super(B, self).f() + " & " + super().f()
    def in_nested(self):
        def inner(me): return super(C, me).f()
        lam = lambda: super(C, self).f()
        return inner(self), lam(), [super(C, self).f() for _ in range(1)]
print(C().f(), C.c(), C().c(), C.s(), C().p, B().attr(), C().in_nested())
sup = super(B, C())
print(sup.__thisclass__.__name__, sup.__self_class__.__name__, type(sup.__self__).__name__, sup.f())
unbound = super(B)
print(unbound.__self__, unbound.__get__(C(), C).f())
for text in ("super()", "super(A, 5)", "super(B, A())", "super(5)", "super(B, C()).nope", "super(1, 2)", "super(A, B()).f()", "super(A, B(), 3)"):
    try:
        print(text, eval(text))
    except (TypeError, RuntimeError, AttributeError) as error:
        print(text, "|", type(error).__name__, error)
class NoArgs:
    def f(): return super().f()
    def deleted(self):
        del self
        return super().__repr__
    def nested(self): return (lambda: super().x)()
    def generator(self): return list(super().attribute for _ in range(1))
for f in (NoArgs.f, NoArgs().deleted, NoArgs().nested, NoArgs().generator):
    try:
        f()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)

def hot(n):
    total = 0
    c = C()
    for i in range(n):
        total += len(c.f()) + len(C.c()) + len(c.p)
        if i == n // 2:
            A.f = lambda self: ""
    return total
print(hot(1500))
