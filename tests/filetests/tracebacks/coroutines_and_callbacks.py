# Frames of uncaught errors through coroutines, generators, sort keys, properties, operators, class bodies and exec.
class Await:
    def __await__(self):
        yield
        self.fail()
    def fail(self):
        raise ValueError("in await")
async def inner(): await Await()
async def outer():
    async for x in agen(): pass
async def agen():
    yield 1
    await inner()
def drive(c):
    while True: c.send(None)
def names(f, *args):
    try: f(*args)
    except Exception as error:
        tb, out = error.__traceback__.tb_next, []
        while tb:
            out.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return out
print(names(drive, outer()), names(drive, inner()))
class Ops:
    def __add__(self, other): return self.bad
    @property
    def bad(self): return [x for x in self]
    def __iter__(self): return (1 // y for y in (1, 0))
    def __eq__(self, other): return other.nothing
    def __hash__(self): raise TypeError("no hash")
    def __getattr__(self, name): raise AttributeError(name)
    def __len__(self): return len(self.x)
    def __call__(self): return sorted([2, 1], key=lambda v: v / 0)
    def __contains__(self, x): return any(z.q for z in [x])
    def __format__(self, spec): return spec + 1
    def __init_subclass__(cls): raise KeyError(cls.__name__)
for f in (lambda o: o + 1, lambda o: o == 1, lambda o: {o: 1}, lambda o: o.zzz, lambda o: len(o), lambda o: o(), lambda o: 1 in o, lambda o: f"{o:x}", lambda o: type("Sub", (Ops,), {}), lambda o: list(map(lambda v: v.w, [1])), lambda o: max(o), lambda o: [*o], lambda o: dict.fromkeys(o)):
    print(names(f, Ops()))
def in_exec(): exec("def f():\n    g()\ndef g():\n    raise OSError\nf()", {})
def in_class():
    class C:
        class D:
            x = 1 / 0
print(names(in_exec), names(in_class), names(lambda: eval("1 / 0")))
def hot(n):
    total = 0
    o = Ops()
    for i in range(n):
        total += len(names((o.__add__, o.__eq__, o.__contains__, o.__call__)[i % 4], *[1] * (i % 4 != 3)))
    return total
print(hot(600))
drive(outer())
