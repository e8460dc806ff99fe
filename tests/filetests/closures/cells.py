# Cells shared between functions, late binding, and rebinding through nonlocal.
def counter(start=0):
    n = start
    def up(step=1):
        nonlocal n
        n += step
        return n
    def get():
        return n
    def reset():
        nonlocal n
        n = start
    return up, get, reset

up, get, reset = counter(5)
for i in range(500):
    up(i % 3)
print(get(), up(), up(10))
reset()
print(get())
a, b = counter(), counter(100)
a[0](); a[0](); b[0]()
print(a[1](), b[1]())
fs = [lambda: i for i in range(5)]
print([f() for f in fs])
def make():
    out = []
    for i in range(4):
        def f(x):
            return x + i
        out += [f]
    i = 100
    return out
print([f(1) for f in make()])
def deep():
    x = 1
    def one():
        y = 2
        def two():
            nonlocal x, y
            z = 3
            def three():
                nonlocal x, z
                x += y
                z += x
                return x, y, z
            return three
        return two()
    return one()
three = deep()
for _ in range(300):
    three()
print(three())
def accumulate(values):
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    return [add(v) for v in values]
print(accumulate(range(300))[-3:], accumulate([1.5, 2, True]))
