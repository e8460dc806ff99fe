"""Module docs."""
# Docstrings of modules, classes, functions, properties and lambdas; what is a docstring and what is not.
print(__doc__)
def f():
    """First line.

        Indented more.
      Less.
    """
print(repr(f.__doc__))
def g():
    'single'
    return 1
def h(): "a" "b"
def i(): f"not {1}"
def j(): 5; "not"
def k():
    # a comment first
    "still"
def l(): pass; "no"
def m(): ("parenthesized")
def n(): "a" + "b"
def o(): return "no"
def p():
    """"""
async def q(): "async"
def r(): yield "no"
for function in (g, h, i, j, k, l, m, n, o, p, q, r): print(function.__name__, repr(function.__doc__))
class A:
    "class docs"
    x = 1
    "not docs of x"
    def method(self): "method docs"
    @property
    def prop(self): "property docs"
    @staticmethod
    def s(): "static docs"
    @classmethod
    def c(cls): "class method docs"
class B(A): pass
class C(A): __doc__ = "assigned"
class D:
    __slots__ = ()
    """late"""
print(A.__doc__, B.__doc__, C.__doc__, D.__doc__, A().__doc__, A.method.__doc__, A().method.__doc__, A.prop.__doc__, A.s.__doc__, A().c.__doc__)
A.__doc__ = "changed"
print(A.__doc__, A().__doc__)
try: int.__doc__ = "x"
except TypeError as error: print(error)
f.__doc__ = 5
print(f.__doc__)
del f.__doc__
print(f.__doc__, (lambda: "x").__doc__)
def decorated(function):
    def wrapper(*args): return function(*args)
    wrapper.__doc__ = (function.__doc__ or "").upper()
    return wrapper
@decorated
def s(x):
    """shout"""
    return x
print(s.__doc__, s(1))
def local():
    """Docs {not} formatted %s \n escaped \x41"""
    x: int = 1
    return locals()
print(local(), repr(local.__doc__))
print(type("T", (), {"__doc__": "by type"}).__doc__, type("U", (), {}).__doc__)
def hot(n):
    total = 0
    for t in range(n):
        def made():
            """made docs"""
        class Made:
            """class"""
        total += len(made.__doc__) + len(Made.__doc__)
        if t % 2: made.__doc__ = "x"
        total += len(made.__doc__)
    return total
print(hot(500))
