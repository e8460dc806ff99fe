# The order of __prepare__, __new__, __init__, __call__ of metaclasses, with keywords.
log = []
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwargs):
        log.append(("prepare", meta.__name__, name, bases, kwargs))
        return {"injected": name.lower()}
    def __new__(meta, name, bases, namespace, **kwargs):
        log.append(("new", name, sorted(k for k in namespace if k[0] != "_")))
        return super().__new__(meta, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kwargs):
        log.append(("init", cls.__name__, kwargs))
        super().__init__(name, bases, namespace)
    def __call__(cls, *args, **kwargs):
        log.append(("call", cls.__name__, args))
        return super().__call__(*args, **kwargs)
    def __len__(cls): return len(cls.__name__)
    def __getattr__(cls, name): return f"meta:{name}"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    @property
    def shout(cls): return cls.__name__.upper()

class Base(metaclass=Meta, option=1):
    x = injected + "!"
    def __init__(self, v): self.v = v
class Derived(Base, other=2): pass
item = Derived(3)
for entry in log: print(entry)
print(Base.x, len(Derived), Base.nothing, Derived, Base.shout, type(Derived) is Meta, item.v)
try:
    item.shout
except AttributeError as error:
    print(error)
try:
    item.nothing
except AttributeError as error:
    print(error)

class Other(type): pass
class Sub(Meta, Other): pass
class OtherBase(metaclass=Other): pass
try:
    class Conflict(Base, OtherBase): pass
except TypeError as error:
    print(error)
class Fine(Base, OtherBase, metaclass=Sub): pass
print(type(Fine).__name__, Fine)

def function_as_metaclass(name, bases, namespace, **kw):
    return (name, bases, sorted(k for k in namespace if k[:2] != "__"), kw)
class NotAClass(Base, metaclass=function_as_metaclass, k=1): y = 2
print(NotAClass)
try:
    class Unknown(keyword=1): pass
except TypeError as error:
    print(error)
class BadPrepare(type):
    @classmethod
    def __prepare__(meta, *args): return 5
try:
    class X(metaclass=BadPrepare): pass
except TypeError as error:
    print(error)

def hot(n):
    log.clear()
    total = 0
    for i in range(n):
        total += Derived(i).v + len(Base)
    return total, len(log)
print(hot(2000))
