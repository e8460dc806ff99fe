# Lookup on classes: metaclass data descriptors first, then the class's MRO, then the metaclass; setattr on classes.
class Data:
    def __get__(self, item, owner): return ("data", item is None, owner.__name__)
    def __set__(self, item, value): print("set", item.__name__, value)
class NonData:
    def __get__(self, item, owner): return ("nondata", owner.__name__)
class Meta(type):
    data = Data()
    non = NonData()
    plain = "meta plain"
    only_meta = "only meta"
    def method(cls): return "meta method of " + cls.__name__
    def __setattr__(cls, name, value):
        if name.startswith("locked"):
            raise AttributeError(f"{cls.__name__}.{name} is locked")
        super().__setattr__(name, value)
    def __delattr__(cls, name):
        print("delete", name)
        super().__delattr__(name)
class C(metaclass=Meta):
    data = "class data"
    non = "class non"
    plain = "class plain"
print(C.data, C.non, C.plain, C.only_meta, C.method())
print(C().data, C().non, C().plain)
for name in ("only_meta", "method"):
    try:
        getattr(C(), name)
    except AttributeError as error:
        print(error)
C.data = 1
C.plain = 2
print(C.__dict__["data"], C.plain)
try:
    C.locked_x = 1
except AttributeError as error:
    print(error)
del C.plain
print(C.plain)
try:
    del C.plain
except AttributeError as error:
    print(error)

def hot(n):
    class H(metaclass=Meta):
        value = 1
    total = 0
    for i in range(n):
        total += H.value + len(H.only_meta) + len(H.method())
        if i == 800:
            H.value = 10
        elif i == 1200:
            H.only_meta = ""
        elif i == 1600:
            del H.value
            Meta.value = 100
    del Meta.value
    return total
print(hot(2000))

class Slots(type):
    def __new__(meta, name, bases, ns):
        ns.setdefault("__slots__", tuple(ns.get("__annotations_names__", ("a", "b"))))
        return super().__new__(meta, name, bases, ns)
class S(metaclass=Slots): pass
s = S()
s.a = 1
try:
    s.c = 1
except AttributeError as error:
    print(error, S.__slots__)
