# Hot call sites with keywords, defaults, stars and dictionaries; the shape changes on the way.
def f(a, b=10, *rest, c=100, **extra):
    return a + b + sum(rest) + c + len(extra)
total = 0
for i in range(500):
    total += f(i)
    total += f(i, c=i)
    total += f(b=1, a=i)
    total += f(i, 1, 2, 3)
    total += f(*range(i % 4 + 1), c=1, z=i, y=2)
    total += f(**{"a": i, "q": 1})
print(total)
def g(a, *, flag=False):
    return -a if flag else a
total = 0
for i in range(900):
    total += g(i, flag=i % 3 == 0) if i < 600 else g(flag=i, a=1)
print(total)
missing = 0
for i in range(600):
    try:
        f() if i % 3 == 0 else g(1, 2) if i % 3 == 1 else g(1, flog=2)
    except TypeError as error:
        missing += len(str(error))
print(missing)
def defaults(x, acc=[0]):
    acc[0] += x
    return acc[0]
for i in range(400):
    last = defaults(i) if i % 2 else defaults(i, [5])
print(last)
