# Objects that are called, entered, formatted, hashed and copied by their special methods.
class Counter:
    def __init__(self): self.calls = []
    def __call__(self, *args, scale=1, **rest):
        self.calls.append(args)
        return sum(args) * scale + len(rest)
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback):
        self.calls.append(kind and kind.__name__)
        return kind is ValueError
    def __format__(self, spec): return f"Counter[{spec or 'default'}]"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __hash__(self): return 7
    def __eq__(self, other): return hash(other) == 7
    def __bytes__(self): return b"bytes"
    def __complex__(self): return 1j
    def __sizeof__(self): return 3
c = Counter()
print(c(1, 2), c(3, scale=4), c(x=1, y=2), callable(c), c.calls)
print(f"{c} {c!r} {c!s} {c:>5} {c!r:>6}", format(c), "{:x}".format(c), "%s %r" % (c, c), str(c), [c], {c: 1})
print(c == Counter(), c != Counter(), c in [Counter()], {c: 1}[Counter()], len({c, Counter()}), hash(c))
with c as same:
    raise ValueError
print(same is c, c.calls[-1])
try:
    with c:
        raise KeyError("kept")
except KeyError as error:
    print(repr(error), c.calls[-1])
print(list(map(c, [1, 2], [3, 4])), sorted([3, 1, 2], key=c), max("a", "b", key=lambda x: c(ord(x))))
for text in ("c(*5)", "c(**5)", "c(scale=1, **{'scale': 2})", "c(**{1: 2})", "Counter(1)", "c('a')", "c()()", "5()", "None()", "'s'(1)", "object()()"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "|", str(error).replace("__main__.", ""))

def hot(n):
    f, total = Counter(), 0
    for i in range(n):
        with f:
            total += f(i, 1, scale=2)
            if i % 3 == 0:
                raise ValueError(i)
        total += f(*range(3), **{"k": i})
    return total, len(f.calls)
print(hot(1200))
