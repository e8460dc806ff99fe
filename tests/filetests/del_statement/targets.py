# del of names, attributes, items, slices and nested targets; globals, cells, loop variables; errors.
class D:
    def __delattr__(self, name): log.append("attr " + name)
    def __delitem__(self, key): log.append(f"item {key!r}")
log = []
d = D()
del d.x, d["k"], d[1:2], d[1, ...], d[::3], (d.y, [d.z])
print(log)
a = b = c = 1
del a, (b, [c])
for name in "abc":
    try: eval(name)
    except NameError as error: print(error)
items = list(range(10))
del items[0], items[-1], items[2:4]
print(items)
del items[::2]
print(items)
table = {"a": 1, "b": {"c": [1, 2]}}
del table["a"], table["b"]["c"][0]
print(table)
del ()
del []
def local():
    x = 1
    del x
    try: x
    except UnboundLocalError as error: return str(error)
def cell():
    x = 1
    def f(): return x
    del x
    try: f()
    except NameError as error: first = str(error)
    x = 2
    return first, f()
def global_():
    global made
    made = 1
    del made
    return "made" in globals()
def inner_del():
    x = 1
    def f():
        nonlocal x
        del x
    f()
    try: return x
    except NameError as error: return str(error)
print(local(), cell(), global_(), inner_del())
for code in ("del nothing", "del [].x", "del (1).real", "del 'abc'[0]", "del (1, 2)[0]", "del {}['k']", "del [][0]", "del {1}[0]", "del None.x", "del [1, 2][5:9]", "del [1]['x']", "del range(3)[0]", "del len.x"):
    try: exec(code); print("fine", code)
    except Exception as error: print(code, "|", type(error).__name__, error)
for code in ("del 1", "del f()", "del a + b", "del (a, b())", "del a if b else c", "del __debug__", "del *a", "del None", "del 'x'", "del a := 1", "del (x for x in y)"):
    try: compile(code, "f", "exec"); print("fine", code)
    except SyntaxError as error: print(code, "|", error.msg)
class Body:
    x = 1
    y = x
    del x
print(hasattr(Body, "x"), Body.y)
def order(name): log.append(name); return {0: 1}
log.clear()
try: del order("first")[0], order("second")[5], order("third")[0]
except KeyError as error: print(log, error)
def hot(n):
    lost, d, l = 0, {}, []
    for i in range(n):
        x = d[i] = i
        l.append(i)
        if i % 3 == 0: del x, d[i]
        if len(l) > 5: del l[1:4]
        try: lost += x
        except NameError: lost -= 1
    return lost, len(d), l
print(hot(2000))
del b
