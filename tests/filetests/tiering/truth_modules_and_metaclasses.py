# What is always true, names of modules, attributes of classes with a metaclass, super(): each until something changes.
import math, sys
class Plain: pass
def truths(n):
    class Local(Plain): pass
    value, total = Local(), 0
    for i in range(n):
        total += 1 if value else 1000
        if not value: total += 5
        if i == n // 5: Local.__len__ = lambda self: 0
        if i == 2 * n // 5: Local.__bool__ = lambda self: True
        if i == 3 * n // 5: del Local.__bool__, Local.__len__
        if i == 4 * n // 5: Plain.__bool__ = lambda self: False
    del Plain.__bool__
    return total
print(truths(2000))
def mixed(n):
    values, total = [Plain(), "", Plain(), [], ValueError(), 0, Plain, None], 0
    for i in range(n):
        if values[i % 8]: total += 1
        total += bool(values[i % 8 - 1])
    return total
print(mixed(1600))

def constants(n):
    total = 0
    for i in range(n):
        total += math.pi > 3
        total += math.floor(2.5)
        if i == n // 4: math.pi = 2
        if i == n // 2: math.floor = lambda x: 100
        if i == 3 * n // 4: math.added = 1
    return total
pi, floor = math.pi, math.floor
print(constants(1600))
math.pi, math.floor = pi, floor
del math.added
Module = type(math)
class Lazy(Module):
    def __getattr__(self, name): return len(name)
    def __getattribute__(self, name): return super().__getattribute__(name)
def modules(n):
    places, total = [math, Module("own"), Lazy("lazy")], 0
    places[1].e = 3
    for i in range(n):
        total += round(places[i % 3].e)
        if i == n // 2: places[1].__dict__["e"] = 30
        if i == n - 9: del places[1].e
        if i == n - 9: places[1].__getattr__ = lambda name: 7
    return total
print(modules(1500))

class Meta(type):
    kind = "meta"
    def __call__(cls, *args): return super().__call__()
class Base(metaclass=Meta):
    limit = 3
    def method(self): return 1
class Derived(Base): pass
def metaclasses(n):
    total, owner = 0, Derived
    for i in range(n):
        total += owner.limit + len(owner.kind) + owner.method(None)
        if i == n // 6: Base.limit = 30
        if i == 2 * n // 6: Meta.limit = property(lambda cls: 500)
        if i == 3 * n // 6: del Meta.limit
        if i == 4 * n // 6: Meta.__getattribute__ = lambda cls, name: type.__getattribute__(cls, name)
        if i == 5 * n // 6: owner = Base
    del Meta.__getattribute__
    return total
print(metaclasses(1800))

class Root:
    value = 1
    def add(self, k): return k + 1
    @property
    def both(self): return self.value
class Leaf(Root):
    value = 2
    def add(self, k): return super().add(k) * 2
    @property
    def both(self): return super().both + super().value
    @classmethod
    def make(cls): return super().__new__.__name__
def supers(n):
    leaf, total = Leaf(), 0
    for i in range(n):
        total += leaf.add(i) + leaf.both + len(Leaf.make())
        if i == n // 4: Root.add = lambda self, k: k
        if i == n // 2: Leaf.__bases__ = (Other,)
        if i == 3 * n // 4: leaf.__class__ = Leafy
    return total
class Other(Root):
    value = 50
    def add(self, k): return -k
class Leafy(Leaf, Plain): pass
print(supers(1600))
def shadowed(n):
    class super:
        def __init__(self, *args): pass
        def add(self, k): return k * 10
    class Inner(Root):
        def add(self, k): return super().add(k)
    inner = Inner()
    return sum(inner.add(i) for i in range(n))
print(shadowed(900))
