# Operators look up special methods on the type: instance attributes of those names do nothing.
class Plain: pass
p = Plain()
p.__len__ = lambda: 5
p.__call__ = lambda: "called"
p.__add__ = lambda other: "added"
p.__eq__ = lambda other: True
p.__repr__ = lambda: "instance repr"
p.__iter__ = lambda: iter([1])
p.__bool__ = lambda: False
p.__getitem__ = lambda k: k
for text in ("len(p)", "p()", "p + 1", "iter(p)", "p[0]", "hash(p) == hash(p)", "bool(p)", "p == 1", "p.__len__()", "p.__call__()", "repr(p).startswith('<__main__')"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "|", error)

Plain.__len__ = lambda self: 3
Plain.__call__ = lambda self, *a: ("type", a)
Plain.__add__ = lambda self, other: other
Plain.__getitem__ = lambda self, k: [k][k]
print(len(p), p(1, 2), p + 7, list(p), 0 in p, p[0])
Plain.__len__ = None
Plain.__iter__ = None
Plain.__contains__ = None
Plain.__hash__ = None
for text in ("len(p)", "iter(p)", "1 in p", "hash(p)", "[*p]"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "|", error)

class Static:
    __add__ = staticmethod(lambda other: ("static", other))
    __call__ = classmethod(lambda cls, x: (cls.__name__, x))
    class __getitem__:
        def __init__(self, *args): self.args = args
    @property
    def __len__(self): return lambda: 9
s = Static()
print(s + 1, s(2), type(s[3]).__name__, s[3].args, len(s))

def hot(n):
    class Changing:
        def __add__(self, k): return k + 1
    c = Changing()
    total = 0
    for i in range(n):
        total += c + i
        if i == n // 2:
            c.__add__ = lambda k: 1_000_000
        if i == n * 2 // 3:
            Changing.__add__ = lambda self, k: -k
    return total
print(hot(2400))
