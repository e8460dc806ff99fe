# Positional, default, keyword, starred, keyword-only and positional-only parameters, called in every way.
def plain(a, b): return a, b
def default(a, b=2, c=3): return a, b, c
def star(a, *args, k=1, **kwargs): return a, args, k, kwargs
def only(*, x, y=5): return x, y
def positional(a, b=1, /, c=2, *, d=3): return a, b, c, d
def everything(a, /, b, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw

print(plain(1, 2), plain(b=1, a=2), plain(*[1, 2]), plain(**{"a": 1, "b": 2}), plain(1, **{"b": 2}), plain(*(1,), b=2))
print(default(1), default(1, c=9), default(1, 8, 7), default(c=1, a=2), star(1), star(1, 2, 3), star(1, k=2, z=3), star(*range(4), **{"k": 7, "q": 8}))
print(only(x=1), only(y=1, x=2), positional(1), positional(1, 2, 3, d=4), positional(1, c=4), everything(1, 2, d=4), everything(1, 2, 3, 4, 5, d=6, a=7, z=8), everything(1, d=0, b=9))
print((lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, 3, c=4, e=5), (lambda: 7)(), (lambda *, k: k)(k=8), star(1, *[2], 3, *(4, 5), k=6, **{}, **{"m": 1}))
total = 0
for i in range(400):
    total += sum(default(i, c=i % 3)) + star(i, i, i, k=2, w=1)[2] + only(x=i)[1] + positional(i, d=i)[3] + sum(plain(*(i, 1)))
print(total)
errors = [
    lambda: plain(1), lambda: plain(1, 2, 3), lambda: plain(), lambda: plain(1, 2, c=3), lambda: plain(1, a=2), lambda: plain(a=1), lambda: default(), lambda: default(1, 2, 3, 4), lambda: default(b=1),
    lambda: star(), lambda: star(k=1), lambda: only(), lambda: only(1), lambda: only(1, x=2), lambda: only(z=1, x=1), lambda: positional(a=1), lambda: positional(1, b=2), lambda: positional(1, 2, 3, 4), lambda: everything(1, 2),
    lambda: everything(), lambda: everything(1, d=1), lambda: (lambda x: x)(), lambda: (lambda: 1)(2), lambda: plain(*5), lambda: plain(**5), lambda: plain(**{1: 2}), lambda: star(1, **{"a": 2}), lambda: star(1, k=1, **{"k": 2}),
    lambda: plain(1, **{"b": 1}, **{"b": 2}), lambda: (lambda a, b, c, d: 0)(1), lambda: (lambda a, b, c: 0)(), lambda: (lambda *, a, b, c: 0)(), lambda: (lambda *, a, b: 0)(), lambda: (lambda a, b=1: 0)(1, 2, 3), lambda: (lambda a, *, b: 0)(1, 2, b=3),
    lambda: (lambda a, b, /: 0)(1, b=2), lambda: (lambda a, b, /: 0)(a=1, b=2), lambda: (lambda a, /, **k: k)(1, a=2)["a"], lambda: plain(1, 2, **{"c d": 3}), lambda: (lambda a, *, b: 0)(1, 2, 3), lambda: (lambda a, *, b=1: 0)(1, 2, 3, b=4), lambda: star(*None), lambda: plain(*[1], *3), lambda: star(1, **[]),
]
for action in errors:
    try:
        print(action())
    except TypeError as error:
        print(error)
