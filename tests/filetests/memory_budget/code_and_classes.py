# Code and classes that are made in loops and dropped; those that something still refers to work as before.
def make(i):
    names = {}
    exec(f"def f(x): return x * {i}\nclass A:\n    scale = {i}\n    def call(self, x): return f(x) + self.scale", names)
    return names
kept = []
total = 0
for i in range(600):
    names = make(i)
    total += names["A"]().call(2)
    if i % 200 == 7: kept.append(names["A"]().call)
print(total, [call(3) for call in kept], [call.__func__.__code__.co_name for call in kept])
def classes(n):
    last = object
    for i in range(n):
        class Point:
            __slots__ = ("x", "y")
            def __init__(self, x, y): self.x, self.y = x, y
            def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
        p = Point(i, 1) + Point(1, i)
        last = type(f"P{i}", (Point,), {"n": i})
    return p.x, p.y, last.__name__, last.n, last.__mro__[1].__qualname__
print(classes(1000))
class Base:
    made = 0
    def __init_subclass__(cls): Base.made += 1
for i in range(300):
    class Derived(Base): payload = [i] * 500
print(Base.made, Derived.payload[:2])
def generators(n):
    total = 0
    for i in range(n):
        space = {}
        exec(f"def g():\n    for j in range(4): yield j + {i}", space)
        g = space.pop("g")()
        next(g)
        del space
        total += sum(g)
    return total
print(generators(500))
def suspended():
    space = {}
    exec("def g():\n    n = 0\n    while True: n += 1; yield n", space)
    return space["g"]()
alive = suspended()
for i in range(3000):
    exec("junk = [0] * 50", {})
    last = next(alive)
print(last, alive.gi_code.co_name, alive.gi_frame.f_lineno)
exec("""
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
count = 0
for i in range(2000):
    waste = [i] * 300
    count += deep(3)
print(count)
""")
try: exec("for i in range(3000):\n    waste = [i] * 100\n1 // 0")
except ZeroDivisionError as error: print(error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_frame.f_code.co_name, i)
print(list(map(eval, ["1 + 1", "[x for x in range(3)]"])), eval(compile("i + 1", "", "eval")))
