# Decorators of functions: order, arguments, stacking, closures with state, arbitrary expressions, on methods.
log = []
def tag(name):
    log.append("make " + name)
    def decorate(f):
        log.append("apply " + name)
        def wrapper(*args, **kwargs):
            return f"{name}({f(*args, **kwargs)})"
        wrapper.__name__ = f.__name__
        return wrapper
    return decorate
@tag("a")
@tag("b")
def f(x=log.append("default") or 1): return x
print(log, f(), f(5), f.__name__)
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            inner.misses += 1
            cache[n] = f(n)
        return cache[n]
    inner.misses = 0
    return inner
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.misses)
table = {"double": lambda f: lambda *a: 2 * f(*a)}
class Deco:
    def __init__(self, k): self.k = k
    def __call__(self, f): return lambda *a: f(*a) + self.k
    def __matmul__(self, other): return other
    @property
    def prop(self): return self
deco = Deco(100)
@table["double"]
@deco.prop
@(lambda f: f)
@deco @ deco if deco.k else None
def g(x): return x
print(g(5))
class M:
    @tag("method")
    def m(self, x): return x
    @staticmethod
    @tag("static")
    def s(x): return x
    @classmethod
    @tag("class")
    def c(cls, x): return cls.__name__, x
    @property
    @tag("prop")
    def p(self): return 1
    def counted(f):
        def inner(self): self.n = getattr(self, "n", 0) + 1; return f(self)
        return inner
    @counted
    def q(self): return self.n
print(M().m(1), M.s(2), M.c(3), M().p, M().q())
@print
def printed(): pass
print(printed)
try:
    @undefined
    def h(): pass
except NameError as error:
    print(error, "h" in globals())
def failing(f): raise ValueError(f.__name__)
try:
    @failing
    def k(): pass
except ValueError as error:
    print(error, error.__traceback__.tb_lineno - error.__traceback__.tb_next.tb_lineno)
def retry(times):
    def decorate(f):
        def inner(*args):
            for attempt in range(times):
                try: return f(*args, attempt)
                except ValueError: continue
            return "gave up"
        return inner
    return decorate
@retry(3)
def flaky(need, attempt):
    if attempt < need: raise ValueError
    return attempt
print([flaky(n) for n in range(5)])
def hot(n):
    m, total = M(), 0
    for i in range(n):
        total += len(f(i)) + g(i) + fib(i % 50) % 10 + m.q()
        if flaky(i % 4) == "gave up": total += 1
    return total, fib.misses
print(hot(1500))
