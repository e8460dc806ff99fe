# __new__ and __init__: returning other types, immutables, missing super calls, wrong arguments.
class Maybe:
    def __new__(cls, value):
        log.append(("new", cls.__name__, value))
        return super().__new__(cls) if value else None
    def __init__(self, value):
        log.append(("init", value))
        self.value = value
log = []
print(type(Maybe(1)).__name__, Maybe(0), log)
class Other:
    def __new__(cls, *args):
        return Sub(*args) if cls is Other else object.__new__(cls)
    def __init__(self, *args): counts.append(len(args))
class Sub(Other): pass
counts = []
print(type(Other(1, 2)).__name__, counts)
class Cm(float):
    def __new__(cls, inches): return super().__new__(cls, inches * 2.5)
    def __init__(self, inches): self.inches = inches
print(Cm(4), Cm(4).inches, Cm(4) + 1, type(Cm(4) + 1).__name__)
class Plain: pass
class InitOnly:
    def __init__(self, a, /, b, *, c=3): self.all = a, b, c
class NewOnly:
    def __new__(cls, a): return object.__new__(cls)
for text in ("Plain(1)", "Plain(x=1)", "InitOnly()", "InitOnly(1)", "InitOnly(a=1, b=2)", "InitOnly(1, 2, 3)", "NewOnly()", "NewOnly(1, 2)", "object(1)", "object.__new__()",
             "object.__new__(5)", "object.__new__(int)", "int.__new__(Plain)", "InitOnly(1, 2, c=4).all", "BadInit()", "Plain.__init__(1, 2)", "object().__init__(1)"):
    class BadInit:
        def __init__(self): return 5
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "|", error)

class Interned:
    table = {}
    def __new__(cls, key):
        try:
            return cls.table[key]
        except KeyError:
            self = cls.table[key] = super().__new__(cls)
            self.uses = 0
            return self
    def __init__(self, key): self.key = key; self.uses += 1
def hot(n):
    for i in range(n):
        Interned(i % 7)
        if i % 100 == 0: Interned(str(i))
    return sum(x.uses for x in Interned.table.values()), len(Interned.table), Interned(3) is Interned(3)
print(hot(2000))
