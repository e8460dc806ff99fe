# The loop variable of a comprehension stays inside; everything else is the enclosing scope's.
x = "outer"
a = [x for x in range(3)]
print(x, a)
def f():
    x = "local"
    b = [x for x in range(3)]
    c = [[x for x in range(x)] for x in range(3)]
    d = [x + y for y in "ab"]
    return x, b, c, d
print(f())
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
def closures():
    k = 10
    out = [lambda: i + k for i in range(3)]
    k = 20
    return [h() for h in out]
print(closures())
def parameter(items, item):
    return [item for item in items], item, {item: item for item in items}, {item for item in items}
print(parameter([1, 2], "kept"))
i = 5
print([i for i in range(i)], i)
def unbound():
    try:
        [u for _ in range(1)]
    except NameError as error:
        print(error)
    [u for u in range(3)]
    try:
        u
    except NameError as error:
        print(error)
    u = 1
unbound()
def after_exception():
    v = "before"
    try:
        [v // 0 for v in range(3)]
    except ZeroDivisionError:
        pass
    return v
print(after_exception())
def nested_cells():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    values = [add(n) for n in range(300)]
    inner = [[(lambda: n * m)() for m in range(3)] for n in range(100)]
    return values[-1], sum([sum(r) for r in inner]), total
print(nested_cells())
try:
    v
except NameError as error:
    print(error)
def shadow_global():
    global x
    y = [x for x in range(4)]
    return x, y
print(shadow_global(), x)
