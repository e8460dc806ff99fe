# An alias has the attributes of its origin, also where loads of them are specialized.
a = list[int]
d = dict[str, int]
class G[T]:
    x = 5
    def m(self): return 1
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 2
g = G[int]
class Derived(list[int]): pass

n = 0
for i in range(4000):
    n += a.append is list.append
    n += d.fromkeys("ab", 1)["a"]
    n += g.x + g.m(None) + g.s() + len(g.c())
    n += a.__len__([1])
    n += a.__hash__ is None
    n += len(a.__repr__([i]))
    n += len((a if i % 3 else d).__name__)
    n += len(Derived((1, 2)).__len__.__name__)
print(n)
for owner in (a, d):
    for name in ("__new__", "__init__", "__eq__", "__len__", "__class__", "__name__", "__mro__", "nothing"):
        for round in range(40):
            try:
                found = getattr(owner, name)
            except AttributeError as error:
                found = str(error)
        print(name, getattr(found, "__name__", found), type(found).__name__)
def wrong(alias):
    try:
        return alias.__new__()
    except TypeError as error:
        return str(error)
for i in range(300):
    said = wrong(a), wrong(d)
print(said)
