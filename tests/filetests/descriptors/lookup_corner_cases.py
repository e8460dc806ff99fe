# Descriptors as special methods, on metaclasses, returning other descriptors, raising, and replaced in the loop.
class Trace:
    def __init__(self, label): self.label = label
    def __get__(self, item, owner):
        return lambda *args: (self.label, item is not None, owner.__name__, args)
class Special:
    __len__ = Trace("len")
    __call__ = Trace("call")
    __getitem__ = Trace("getitem")
    __add__ = Trace("add")
    method = Trace("method")
s = Special()
print(s(1), s[2], s + 3, s.method(4), Special.method(5))
try:
    len(s)
except TypeError as error:
    print(error)
class Raising:
    def __get__(self, item, owner): raise AttributeError("from the descriptor")
class WithFallback:
    attribute = Raising()
    def __getattr__(self, name): return f"fallback for {name}"
print(WithFallback().attribute)
class KeyRaising:
    def __get__(self, item, owner): raise KeyError("no fallback")
class Strict(WithFallback):
    attribute = KeyRaising()
try:
    Strict().attribute
except KeyError as error:
    print(repr(error))
class Class:
    class Inner:
        def __get__(self, item, owner): return "only of instances"
    inner_class = Inner
    inner = Inner()
print(Class.inner_class is Class.Inner, Class().inner, Class.inner)
class Instance: pass
i = Instance()
i.descriptor = Class.Inner()
print(type(i.descriptor).__name__)
function = lambda self, x: (type(self).__name__, x)
Class.added = function
Class.bound = Class().added
print(Class().added(1), Class().bound(2), Class.added is function)
print(function.__get__(5)(6), function.__get__(5, int).__self__)
try:
    function.__get__(None)
except TypeError as error:
    print(error)

def hot(n):
    class Sw:
        def value(self): return 1
    item = Sw()
    total = 0
    for i in range(n):
        total += item.value()
        if i % 500 == 499:
            Sw.value = [lambda self: 2, staticmethod(lambda: 3), classmethod(lambda cls: len(cls.__name__)), property(lambda self: lambda: 50)][i // 500 % 4]
    return total
print(hot(2500))
