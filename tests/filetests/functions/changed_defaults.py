# __defaults__ and __kwdefaults__ may be changed to more or fewer than there are parameters, also while calls are hot.
def f(a, b=1, /, c=2, *d, e, g=3, **h): return a, b, c, d, e, g, h
def call(*args, **keywords):
    try:
        print(f(*args, **keywords))
    except TypeError as e:
        print(e)
f.__defaults__ = ()
call(1, e=1)
call(1, 2, 3, e=1)
f.__defaults__ = (7, 8, 9)
call(e=1)
f.__defaults__ = (6, 7, 8, 9, 10)
call(e=1)
call(1, e=1)
f.__defaults__ = None
f.__kwdefaults__ = None
call(1, 2, 3)
call(1, 2, 3, e=1)
f.__kwdefaults__ = {'e': 5, 'g': 6, 'unknown': 7}
call(1, 2, 3)
for name in ('__defaults__', '__kwdefaults__', '__code__', '__name__', '__dict__'):
    try:
        setattr(f, name, 5)
    except TypeError as e:
        print(e)
def g(x, y=1): return x + y
total = 0
for i in range(5000):
    if i == 1000: g.__defaults__ = (2,)
    if i == 2000: g.__defaults__ = (100, 3)
    if i == 3000: g.__defaults__ = (5, 6, 7)
    if i == 4000: g.__defaults__ = None
    try:
        total += g(i) if i % 2 else g()
    except TypeError:
        total -= 1
print(total)
