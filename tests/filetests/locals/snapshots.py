# locals() in functions is a snapshot (PEP 667): writes to it do not reach the variables.
def f(a, b=2, *args, c=3, **kw):
    d = 4
    first = locals()
    first["a"] = 100
    first["new"] = 1
    e = 5
    second = locals()
    return a, sorted(first), sorted(second), first is second, second["a"]
print(f(1), f(1, 2, 3, c=4, z=5))
def order(x, y):
    z = 1
    del x
    return list(locals())
print(order(1, 2))
def cells(p, q):
    r = 3
    def inner():
        return p + r
    s = 4
    return locals()["p"], locals()["r"], [k for k in locals() if k not in ("inner",)]
print(cells(1, 2))
def free():
    outer = 1
    hidden = 2
    def inner(x):
        return [locals(), outer]
    return inner(5)
print(free())
def unbound():
    before = sorted(locals())
    later = 1
    return before, sorted(locals())
print(unbound())
def hot(n):
    total = 0
    for i in range(n):
        total += i
        if i % 100 == 0:
            view = locals()
            total += view["total"] - total + len(view)
    return total
print(hot(1000))
def empty():
    return locals()
print(empty(), empty() == {}, (lambda x, y=2: locals())(1))
x = 1
m = locals()
m["x"] = 5
print(x, "f" in m, m["x"], m is locals())
m["fresh"] = "made"
print(fresh)
x = 7
print(m["x"])
del m["fresh"]
try:
    fresh
except NameError as error:
    print(error)
