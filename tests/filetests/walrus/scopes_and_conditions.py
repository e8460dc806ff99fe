# The walrus in conditions, comprehensions, arguments, f-strings, lambdas, chains; which scope it binds in.
if (n := len("abc")) > 2: print(n)
print([y := 5, y ** 2], (z := 3) + z, f"{(w := 4)} {w}", {(k := "key"): (v := 1)}, k, v)
data = [1, 5, 2, 8]
print([last := x for x in data], last, any((hit := x) > 4 for x in data), hit, [(t := t_) for t_ in data if (odd := t_ % 2)], odd)
total = 0
print([total := total + x for x in data], total)
def function():
    inside = [found := i for i in range(3)]
    nested = [[deep := (i, j) for j in range(2)] for i in range(2)]
    def closure(): return found
    return found, deep, closure(), sorted(locals())
print(function())
def with_global():
    global made
    return [made := i for i in range(4)], (lambda: (local := 5) + local)()
print(with_global(), made, "local" in globals())
def outer():
    value = 0
    def inner():
        nonlocal value
        return [value := value + i for i in range(4)]
    return inner(), value
print(outer())
def keyword(*args, **kw): return args, kw
print(keyword((a := 1), b := 2, c=(d := 3)), a, b, d)
def default(x=(e := 10)): return x
print(default(), e)
if not (m := {}.get("x")) and (m2 := "second"): print(m, m2)
print((p := 1, q := 2), p, q, [0, 1, 2, 3][i := 2], i, (r := lambda: s) is r, not (u := 0), u)
assert (checked := 7) > 5
print(checked)
class C:
    attr = (size := 3) * 2
    lst = [size for _ in range(1)] if False else size
print(C.size, C.attr, C.lst)
for code in ("x := 1", "(x.y := 1)", "(x[0] := 1)", "f(a=b := 1)", "((a, b) := 1)", "[i := 0 for i in range(3)]", "[[(j := 0) for i in range(3)] for j in range(3)]", "class K: [x := 1 for _ in range(2)]", "[x for x in (y := [1])]", "def f(): (__debug__ := 1)", "lambda: (yield := 1)"):
    try:
        exec(code)
        print("fine", code)
    except SyntaxError as error:
        print(error.msg)
def collatz(limit):
    best = 0
    for start in range(1, limit):
        steps, x = 0, start
        while (x := x // 2 if x % 2 == 0 else 3 * x + 1) != 1 and (steps := steps + 1) < 500: pass
        if steps > best: best, where = steps, start
    return best, where
print(collatz(200))
def chunks(items, size):
    items = iter(items)
    while chunk := [x for x, _ in zip(items, range(size))]:
        yield chunk
print(sum(len(c) for c in chunks(range(3000), 7)), list(chunks("abcde", 2)))
