# Data descriptors win over the instance's __dict__, non-data descriptors lose to it.
class Data:
    def __set_name__(self, owner, name):
        self.name = name
        named.append((owner.__name__, name))
    def __get__(self, item, owner=None):
        if item is None: return self
        return item.__dict__.get(self.name, "unset")
    def __set__(self, item, value): item.__dict__[self.name] = value * 2
    def __delete__(self, item): item.__dict__.pop(self.name, None); deleted.append(self.name)
class NonData:
    def __get__(self, item, owner): return "computed" if item is not None else owner.__name__
class SetOnly:
    def __set__(self, item, value): item.__dict__["stored"] = value
class GetNone:
    __get__ = None
named, deleted = [], []
class C:
    a = Data()
    b = NonData()
    c = SetOnly()
item = C()
print(named, item.a, item.b, C.b, type(C.a).__name__, type(item.c).__name__)
item.a = 5
item.b = "shadow"
item.c = "x"
item.__dict__["c"] = "from the dict"
print(item.a, item.b, item.c, item.__dict__)
item.__dict__["a"] = "direct"
print(item.a)
del item.a
del item.b
print(item.a, item.b, deleted)
try:
    del item.c
except AttributeError as error:
    print("c:", error)
class D:
    x = GetNone()
try:
    print(type(D().x).__name__)
except TypeError as error:
    print(error)
class ReadOnly:
    def __get__(self, item, owner): return 1
    def __set__(self, item, value): raise AttributeError("read only")
class E:
    r = ReadOnly()
try:
    E().r = 2
except AttributeError as error:
    print(error, E().r)
E.r = 5
print(E().r)

def hot(n):
    item = C()
    item.a = 0
    total = 0
    for i in range(n):
        item.a = i
        total += item.a + len(item.b)
        if i == n // 2: item.b = ""
        if i == n - 100: C.b = Data(); C.b.name = "a"
        if i > n - 50: item.b = ""
    return total if isinstance(total, int) else str(total)
try:
    print(hot(2000))
except TypeError as error:
    print(error)
