# Suspended generators end at once where the last reference to them goes, however it goes.
log = []
def g(name, n=3):
    try:
        for i in range(n):
            yield i
    finally:
        log.append(name)
def started(name):
    it = g(name); next(it)
    return it
def show(what):
    print(what, log)
    log.clear()

print(next(iter(g("call"))), log); log.clear()
x = started("rebound global"); x = 1; show("rebound global")
def rebind():
    y = started("rebound local")
    y = 2
    show("local")
    z = started("frame end")
rebind(); show("frame")
def cell():
    c = started("cell")
    def inner():
        nonlocal c
        c = None
    inner()
    show("cell")
cell()
class Holder: pass
h = Holder(); h.g = started("attribute"); h.g = None; show("attribute")
h.g = started("del attribute"); del h.g; show("del attribute")
h.g = started("instance"); h = None; show("instance")
items = [started("a"), started("b"), started("c")]; items.clear(); show("clear")
items = [started("a"), started("b")]; items[0] = 1; show("setitem"); del items[0]; show("delitem 1"); items[:] = []; show("slice")
items = [started("a"), started("b"), started("c")]; items.pop(); show("pop"); del items; show("del list")
d = {1: started("one"), 2: started("two")}; d[1] = 0; show("dict set"); d.pop(2); show("dict pop")
d = {1: started("one"), 2: started("two")}; d.clear(); show("dict clear")
d = {1: started("one"), 2: started("two")}; d = 0; show("dict dropped")
t = (started("t1"), started("t2")); t = None; show("tuple")
s = {started("s")}; s.clear(); show("set clear")
print(list(zip(g("zip1"), g("zip2", 2))), log); log.clear()
print(list(map(lambda v: v, g("map"))), log); log.clear()
m = map(str, g("map")); next(m); m = None; show("map dropped")
e = enumerate(g("enumerate")); next(e); del e; show("enumerate")
def f(*args): return len(args)
print(f(started("argument"), started("second")), log); log.clear()
def use(param):
    param = None
    show("parameter")
use(started("parameter"))
def chain(name):
    yield from g(name)
it = chain("delegated"); next(it); it = None; show("delegated")
def forloop(name):
    for v in g(name): yield v
it = forloop("loop inside"); next(it); it = None; show("loop inside")
class Manager:
    def __enter__(self): return self
    def __exit__(self, *what): log.append(what[0].__name__)
def managed():
    with Manager(): yield 1
it = managed(); next(it); it = 0; show("with")
lam = (lambda k=started("default"): k); lam = None; show("default")
try:
    v = started("exception local")
    def fail():
        w = started("traceback")
        raise ValueError
    fail()
except ValueError:
    show("caught")
show("after handler")
def bound():
    it = started("bound method").send
    it = None
    show("bound method")
bound()
def compare():
    return started("compare") == 1
print(compare(), log); log.clear()
print([started("display"), log][1:], [*log]); log.clear()
print(any(x > 0 for x in g("any", 5)), log); log.clear()
print(sum(started("sum")), log); log.clear()
a, b = started("old a"), started("old b")
a, b = b, a; show("swapped")
a = b; show("a is b"); b = None; show("b none"); a = None; show("a none")
cyc = Holder(); cyc.me = cyc; cyc.g = started("cycle"); cyc = None; show("cycle stays")
def nested():
    try:
        inner = started("inner")
        yield 1
    finally:
        log.append("outer")
it = nested(); next(it); it = None; show("nested")
def order():
    p = started("p"); q = started("q"); r = started("r")
order(); show("order")
def raising():
    try: yield
    finally: 1 // 0
it = raising(); next(it); it = None; show("lost error")
def resurrect():
    global saved
    try: yield
    finally: saved = started("saved")
it = resurrect(); next(it); it = None; show("resurrect"); saved = None; show("saved")
print(sorted([3, 1, 2], key=lambda k: next(started("key"), 0) + k), log); log.clear()
print(f"{next(started('fstring'))}", log); log.clear()
while next(started("while")) > 5: pass
show("while")
if next(started("if")): pass
show("if")
async def agen():
    try:
        yield 1
    finally:
        log.append("async")
async def main():
    it = agen(); await anext(it); it = None; show("async gen")
    await anext(agen()); show("async temp")
try: main().send(None)
except StopIteration: pass
total = 0
def hot(n):
    global total
    held = None
    for i in range(n):
        held = started(i)
        total += next(g("temp"))
        items = [started("x")]
        box = Holder(); box.g = started("y")
        for v in g("loop"):
            if v: break
    return len(log)
print(hot(400), log[:14], log[-6:])
