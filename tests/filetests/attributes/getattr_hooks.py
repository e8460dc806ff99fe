# __getattr__ is asked last, __getattribute__ first; setattr and delattr hooks; errors pass through.
class Lazy:
    def __init__(self): self.loads = 0
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"private {name}")
        self.loads += 1
        value = f"<{name}>"
        setattr(self, name, value)
        return value

lazy = Lazy()
print(lazy.a, lazy.a, lazy.b, lazy.loads, sorted(lazy.__dict__))
print(getattr(lazy, "_x", "default"), hasattr(lazy, "_y"), hasattr(lazy, "new"))
try:
    lazy._z
except AttributeError as error:
    print(error)

class Everything:
    x = 1
    def __getattribute__(self, name):
        seen.append(name)
        return object.__getattribute__(self, name)
    def __getattr__(self, name):
        return "fallback " + name
    def __len__(self): return 3
seen = []
every = Everything()
print(every.x, every.nothing, len(every), every.__class__.__name__, seen)

class Guarded:
    def __setattr__(self, name, value):
        if not isinstance(value, int):
            raise TypeError(f"{name} takes an int")
        super().__setattr__(name, value)
    def __delattr__(self, name):
        log.append(name)
        object.__delattr__(self, name)
log = []
guarded = Guarded()
guarded.n = 1
try:
    guarded.n = "s"
except TypeError as error:
    print(error, guarded.n)
del guarded.n
try:
    del guarded.n
except AttributeError as error:
    print(error, log)

class Broken:
    @property
    def value(self): return self.absent
    def __getattr__(self, name): raise AttributeError("from getattr: " + name)
try:
    Broken().value
except AttributeError as error:
    print(error)

def hot(n):
    total = 0
    one, two = Everything(), Lazy()
    for i in range(n):
        total += one.x + len(one.other) + len(two.name)
        seen.clear()
    return total, two.loads
print(hot(2000))
