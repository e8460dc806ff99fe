# Targets of `as` of all kinds; return, break, continue and yield out of a with; values kept.
class C:
    def __init__(self, value=None): self.value = value
    def __enter__(self): return self.value
    def __exit__(self, *exc): exits.append(exc[0]); return False
exits = []
class Box: pass
box, items, table = Box(), [0, 0], {}
with C((1, (2, 3))) as (a, (b, c)), C([4, 5, 6]) as [d, *e], C(7) as box.attr, C(8) as items[1], C(9) as table["k"]:
    print(a, b, c, d, e, box.attr, items, table)
def returns(n):
    for i in range(n):
        with C(i) as x:
            if x == 3: return "returned", x, len(exits)
            if x == 1: continue
            exits.clear()
print(returns(10), exits)
def breaks():
    exits.clear()
    while True:
        with C(), C():
            break
    return exits
print(breaks())
def finals():
    with C(1) as v:
        try:
            return v
        finally:
            v = 2
def override():
    class Returner(C):
        def __exit__(self, *a): return True
    for i in range(3):
        with Returner():
            raise ValueError(i)
    return "all suppressed", i
print(finals(), override())
def gen():
    with C("in generator") as v:
        yield v
        yield "second"
g = gen()
exits.clear()
print(next(g), exits)
g.close()
print(exits)
g = gen()
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as error:
    print(error, exits)
try:
    with C(5) as (x, y): pass
except TypeError as error:
    print(error, exits[-1])
def evaluated(name, value):
    order.append(name)
    return value
order = []
with evaluated("first", C(1)) as evaluated("box", box).x, evaluated("second", C(2)) as evaluated("list", items)[evaluated("index", 0)]: order.append("body")
print(order, box.x, items)

def hot(n):
    total = 0
    for i in range(n):
        with C(i) as x:
            if i % 3 == 0: continue
            with C((i, 1)) as (p, q):
                total += p + q
        total += helper(i)
    return total, len(exits)
def helper(i):
    with C(i) as x:
        return x + 1
exits.clear()
print(hot(1500))
