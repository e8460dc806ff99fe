# Functions built from source with closures, defaults, globals of their own, recursion, generators; templates filled in loops.
def make(name, parameters, body, **names):
    space = dict(names)
    source = f"def {name}({', '.join(parameters)}):\n" + "\n".join("    " + line for line in body.splitlines())
    exec(source, space)
    return space[name]
add = make("add", ["a", "b=10", "*rest", "k=2"], "return (a + b + sum(rest)) * k")
print(add(1), add(1, 2, 3, k=1), add.__name__, add.__code__.co_varnames, add.__defaults__, add.__kwdefaults__, add.__module__)
fact = make("fact", ["n"], "return 1 if n < 2 else n * fact(n - 1)")
print(fact(20), fact.__globals__["fact"] is fact, fact.__globals__ is not globals())
gen = make("gen", ["n"], "for i in range(n):\n    got = yield i * scale\n    if got: return got", scale=3)
g = gen(5)
print(next(g), next(g), list(gen(3)), gen.__globals__["scale"])
adders = [eval(f"lambda x: x + {k}") for k in range(3)]
print([f(10) for f in adders], [f.__name__ for f in adders], len({f.__code__ for f in adders}))
dispatch = {}
for op, symbol in (("add", "+"), ("sub", "-"), ("mul", "*")):
    exec(f"def {op}(a, b): return a {symbol} b", globals(), dispatch)
print({name: f(7, 3) for name, f in dispatch.items()})
cls = make("build", ["base"], "class Made(base):\n    x = 1\n    def get(self): return super().get() + self.x\nreturn Made")
class Base:
    def get(self): return 41
print(cls(Base)().get(), cls(Base).__qualname__)
def unrolled(n):
    lines = "\n".join(f"t += v[{i}] * {i + 1}" for i in range(n))
    return make("dot", ["v"], "t = 0\n" + lines + "\nreturn t")
dot = unrolled(8)
def hot(n):
    total, v = 0, list(range(8))
    for i in range(n):
        v[i % 8] += 1
        total += dot(v) + adders[i % 3](i) + dispatch["mul"](i, 2)
    return total
print(hot(2000))
def remade(n):
    total = 0
    for i in range(n):
        f = make("f", ["x"], f"return x * {i}")
        total += f(2)
    return total
print(remade(150))
try:
    make("bad", ["x"], "return x +")
except SyntaxError as error:
    print(error.msg, error.lineno)
make("boom", ["x"], "y = x\nreturn y.attribute")(5)
