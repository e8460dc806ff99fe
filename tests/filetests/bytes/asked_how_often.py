# What is asked how often: the indices of a memoryview, and the keys of a namespace by `dir()`.
# cold: counts of calls
n = 0
class Index:
    def __index__(self):
        global n
        n += 1
        return 4
def st(m, k, v): m[k] = v
def t(f):
    global n
    n = 0
    try: f()
    except Exception as e: print(type(e).__name__, e, end=' ')
    print(n)
def mk(*a):
    m = memoryview(bytearray(128))
    return m.cast(*a) if a else m
I = Index()
for cast, key in [((), I), (("B", (64, 2)), (I, 0)), (("B", (2, 64)), (0, I)), ((), slice(None, I)), ((), slice(I, 8))]:
    t(lambda: mk(*cast)[key]); t(lambda: st(mk(*cast), key, 42)); t(lambda: st(mk(*cast), key, b'abcd')); t(lambda: list(mk(*cast)[key]))
for f in 'bhqd?': t(lambda: st(mk(f), 0, I))
class RI(Index):
    def __index__(self):
        global n; n += 1
        m.release()
        return 4
I = RI()
for cast, key in [((), I), (("B", (64, 2)), (I, 0)), (("B", (2, 64)), (0, I)), ((), slice(None, I)), ((), slice(I, 8))]:
    m = mk(*cast)
    t(lambda: m[key]); m = mk(*cast); t(lambda: st(m, key, 42)); m = mk(*cast); t(lambda: st(m, key, b'abcd')); m = mk(*cast); t(lambda: list(m[key]))
for f in 'bhqd?': 
    m = mk(f); t(lambda: st(m, 0, I))


class M:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError

    def __setitem__(self, key, value):
        self.results = (key, value)

    def keys(self):
        return list("xyz")


m = M()
for source in ("z = a", "z = dir()", "z = locals() is m", "z = globals() is g"):
    exec(source, g := globals(), m)
    print(m.results)


class A:
    def f(self):
        import __future__ as __k
        from math import pi as __pi

        return sorted(locals())

    def g(self):
        import __math

    def h(self):
        global __q
        import __q

    def i(self):
        from __w import __e


print(A().f(), A.g.__code__.co_varnames, A.h.__code__.co_names, A.i.__code__.co_names)
for method in (A().g, A().h, A().i):
    try:
        method()
    except ImportError as e:
        print(e)
print(-0j, (lambda: (-0j, +0j, -(1 + 2j)))())
