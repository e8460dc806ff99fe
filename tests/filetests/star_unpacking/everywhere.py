# Stars in assignments, calls, displays, returns, yields, for loops, indexes, with errors.
a, *b = [1, 2, 3]
*c, d = "xyz"
e, *f, g = (1, 2)
[h, *i] = range(3)
(j, (k, *l)), *m = [(1, "abc"), 5]
print(a, b, c, d, e, f, g, h, i, j, k, l, m)
*n, = {7: 8}
print(n, [*b, *c], (*b,), {*b, *i}, {**{"x": 1}, "y": 2, **{"x": 3}}, [*"ab", *range(2), *{}], (*[], *()))
def show(*args, **kwargs): return args, kwargs
print(show(*b, 0, *c, **{"p": 1}, q=2, **{"r": 3}), show(*"", **{}), show(*{"k": 1}, **dict(z=1)))
def returns(): return *b, *c
def yields(): yield *b, 9
print(returns(), list(yields()))
for first, *rest in [(1, 2, 3), "ab", [4]]: print(first, rest)
for x in *b, *c: print(x, end=" ")
print()
print([(q, r) for q, *r in [(1, 2), (3, 4, 5)]], dict([*{"a": 1}.items()]))
class Index:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): self.key = key, value
ix = Index()
ix[*b, 0] = "set"
print(ix[*b], ix[0, *c], ix[*b, 1:2], ix.key)
o = Index()
o.x, *o.y = 1, 2, 3
ix2 = [0] * 3
ix2[0], *ix2[1:] = 7, 8, 9
print(o.x, o.y, ix2)
for code in ("x, *y, z = [1]", "*x, = 5", "x, y = 1, 2, 3", "x, y = [1]", "a, b = {1, 2, 3}", "[*5]", "{*5}", "{**5}", "{**[1]}", "show(*5)", "show(**5)", "show(**{'a': 1}, a=2)", "show(**{'a': 1}, **{'a': 2})", "show(**{1: 2})", "(*5,)", "x, (y, z) = 1, 2", "x, *y = None", "a, b = iter([1, 2, 3])", "max(*[], **{'nope': 1})"):
    try:
        exec(code)
        print("fine", code)
    except (TypeError, ValueError) as error:
        print(code, "|", type(error).__name__, error)
for code in ("*a = [1]", "*a, *b = [1]", "x = *a", "print(*)", "del *a", "f(**a, *b)", "f(a=1, *b)", "[*x for x in y]", "a, b += 1", "(*a)", "return_(*a for a in b)"):
    try:
        compile(code, "f", "exec")
        print("fine", code)
    except SyntaxError as error:
        print(code, "|", error.msg)
def hot(n):
    total = 0
    for t in range(n):
        x, *y, z = range(t % 5 + 2)
        total += x + len(y) + z
        args, kw = show(*y, z, **{"k": t})
        total += len([*args, *y]) + kw["k"]
        p, q = (lambda *a: a)(*[t, t + 1])
        total += q - p
        u, (v, *w) = t, [t, *args]
        total += len(w)
    return total
print(hot(1500))
