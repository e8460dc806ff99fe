# Functions created in a hot loop, called in it and after it, with cells that the loop rebinds.
def build(n):
    fs = []
    for i in range(n):
        k = i * 2
        def f(x):
            return x + i + k
        def g(x, i=i):
            return x + i + k
        fs = [f, g]
        if i % 100 == 0:
            fs += [f(1), g(1)]
    return fs[0](1), fs[1](1)
print(build(400))
def counters(n):
    total = 0
    for i in range(n):
        count = 0
        def bump():
            nonlocal count
            count += i
            return count
        bump()
        total += bump()
    return total
print(counters(500))
def shared(n):
    log = []
    x = 0
    def set_x(v):
        nonlocal x
        x = v
    for i in range(n):
        set_x(i * i)
        if x % 100 == 0:
            log += [x]
    return len(log), x
print(shared(600))
adders = {}
for i in range(300):
    adders[i] = lambda x, i=i: x + i
print(sum([adders[i](i) for i in adders]))
compose = lambda f, g: lambda x: f(g(x))
identity = lambda x: x
f = identity
for i in range(200):
    f = compose(f, lambda x, i=i: x + i)
print(f(0))
