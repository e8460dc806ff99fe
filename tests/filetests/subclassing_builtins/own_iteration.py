# Subclasses of builtin containers that iterate in their own way: what asks them, and what takes their items.
# cold: each way once
class L(list):
    def __iter__(self): return iter(["x", "y"])
class T(tuple):
    def __iter__(self): return iter(["x", "y"])
class S(str):
    def __iter__(self): return iter(["x", "y"])
class D(dict):
    def __iter__(self): return iter(["x", "y"])
class St(set):
    def __iter__(self): return iter(["x", "y"])
for c in (L, T, S, D, St):
    x = c({"a": 1, "b": 2})
    print(c.__name__, list(x), tuple(x), [*x], (*x,), sorted(x), "".join(x), sorted({*x}), sorted(set(x)), list(map(str, x)), max(x), list(zip(x, x)))
    l = [0]; l.extend(x); l += x; l[1:1] = x
    a, b = x
    c1, *d1 = x
    print(l, a, b, c1, d1, "x" in x, list(enumerate(x)), dict.fromkeys(x), sorted(frozenset(x)), any(x), list(filter(None, x)))
    s = {0}; s.update(x); print(sorted(map(str, s)), sorted(s.union(x), key=str), sorted({"x"}.intersection(x)), {"x"} - set(x), {"x"}.issubset(x))
    print(type(tuple(x)), type(list(x)), (lambda *a: a)(*x), len(x))
    for i in x: print(i, end=" ")
    print([i for i in x], sum([1 for i in x]))
    match x:
        case [p, q]: print(p, q)
print(dict(D(a=1)), {**D(a=1)}, {} | D(a=1))
