# Defaults are evaluated once, at definition, left to right; a mutable one is shared.
log = []
def note(x):
    global log
    log += [x]
    return x
def f(a=note(1), b=note(2), *, c=note(3)):
    return a + b + c
def collect(x, into=[]):
    into += [x]
    return into
print(log, f(), f(10), f(c=0))
for i in range(400):
    r = collect(i)
print(len(r), r is collect(-1), collect(5, [4]))
functions = []
for i in range(5):
    def g(x, i=i):
        return x * i
    functions += [g]
print([h(10) for h in functions])
i = 1
def late(x, k=i):
    return x + k + i
i = 100
total = 0
for n in range(500):
    i = n
    total += late(n)
print(total)
def outer():
    base = 5
    def inner(a, b=base):
        return a + b + base
    base = 50
    return inner
inner = outer()
print(inner(1), inner(1, 2), sum([inner(k) for k in range(300)]))
