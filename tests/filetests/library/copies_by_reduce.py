# Objects that say by __reduce__ how they are copied, the fields of named tuples, arguments that no cache can know, exits.
import collections, copy, functools, sys


class A:
    def __init__(self, v=1):
        self.v = v

    def __reduce__(self):
        return (A, (5,))


class B:
    def __reduce_ex__(self, n):
        return (B, (), {"z": [1], "n": n})


class C:
    def __reduce__(self):
        return (C, (), {"z": [1]})

    def __setstate__(self, s):
        self.s = s


class D(list):
    def __reduce__(self):
        return (D, (), None, iter([1, [2]]))


class E(dict):
    def __reduce__(self):
        return (E, (), None, None, iter([(1, [2])]))


class F:
    def __reduce__(self):
        return "F"


class H:
    def __init__(self, a, b):
        self.l = a, b

    def __getnewargs__(self):
        return (1, 2)

    def __new__(cls, a, b):
        o = object.__new__(cls)
        o.n = a
        return o


class I:
    __slots__ = ("a", "b")

    def __getstate__(self):
        return (None, {"a": 5})


for m in copy.copy, copy.deepcopy:
    for o in A(), B(), C(), D(), E(), F(), H(3, 4), I():
        for i in range(300):
            r = m(o)
        print(type(r).__name__, getattr(r, "__dict__", 0), list(r) if isinstance(r, (list, dict)) else 0, r is o, getattr(r, "a", 0))


@functools.lru_cache
def f(*a, **k):
    return a


for call in (lambda: f([]), lambda: f(1, {}), lambda: f(a=set()), lambda: f((1, [2]))):
    n = 0
    for i in range(100):
        try:
            call()
        except TypeError as e:
            n += 1
            text = str(e)
    print(n, text)

P = collections.namedtuple("P", "x y")
p = P(1, 2)
print(repr(P.y), P.y.__doc__)
for c in "p.x = 1", "del p.x", "P.x.__set__(p, 1)", "P.x.__get__(5)", "P.x.__get__(None)", "P.x.__get__(p)":
    try:
        exec(c)
    except Exception as e:
        print(c, type(e).__name__, e)
for a in (), (None,), (5,), ((),), ((1,),), ((1, 2),), ("m",), ([1],):
    try:
        sys.exit(*a)
    except SystemExit as e:
        print(e.args, e.code, repr(e))
