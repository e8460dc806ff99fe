# What a suspended generator keeps: locals, cells, operands on its stack, iterators.
def keeps(a, *args, b=2, **kwargs):
    c = [a]
    d = yield (a, args, b, kwargs, c)
    e = [1, (yield "inside"), 3]
    c = c + e
    yield c, d
    def inner():
        nonlocal a
        a += 1
        return a
    for i in range(2):
        yield inner() + i
    return locals()

print(list(keeps(1, 2, 3, b=4, c=5)))

def counter():
    count = 0
    def bump():
        nonlocal count
        count += 1
    def look():
        while count < 5:
            yield count
    return bump, look()

bump, look = counter()
for value in look:
    print(value)
    bump()

def shown():
    x = 1
    yield locals()
    y = 2
    yield locals()
    del x
    yield locals()

print(list(shown()))
total = 0
def swaps(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, (a + b) % 10007
        yield a * 2
for value in swaps(800):
    total += value
print(total)
