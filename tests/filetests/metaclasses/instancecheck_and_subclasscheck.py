# __instancecheck__ and __subclasscheck__, alone and in tuples, exceptions and match statements.
class Duck(type):
    def __instancecheck__(cls, item):
        calls.append(("instance", type(item).__name__))
        return hasattr(item, "quack")
    def __subclasscheck__(cls, kind):
        calls.append(("subclass", kind.__name__))
        return hasattr(kind, "quack")
class Quacks(metaclass=Duck): pass
class Mallard:
    def quack(self): return "quack"
class Stone: pass
calls = []
print(isinstance(Mallard(), Quacks), isinstance(Stone(), Quacks), issubclass(Mallard, Quacks), issubclass(Stone, Quacks), calls)
calls.clear()
print(isinstance(Quacks(), Quacks), issubclass(Quacks, Quacks), calls)
calls.clear()
print(isinstance(Stone(), (int, (str, Quacks), Stone)), calls)
calls.clear()

def kind(item):
    match item:
        case Quacks(): return "duck"
        case Stone(): return "stone"
        case int() | str(): return "plain"
        case _: return "?"

def hot(n):
    items = [Mallard(), Stone(), 5, "s", None]
    counts = {}
    for i in range(n):
        k = kind(items[i % 5])
        counts[k] = counts.get(k, 0) + 1
    return counts, len(calls)
print(hot(2000))

class Flexible(type):
    def __instancecheck__(cls, item): return [] if item is None else "yes"
class F(metaclass=Flexible): pass
print(isinstance(None, F), isinstance(1, F))
class Failing(type):
    def __instancecheck__(cls, item): raise ValueError(f"no {item}")
class G(metaclass=Failing): pass
try:
    isinstance(1, G)
except ValueError as error:
    print(error)
for action in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, (int, 1)), lambda: isinstance("s", (int, 1)), lambda: isinstance(1, [int])):
    try:
        print(action())
    except TypeError as error:
        print(error)

class Fake:
    def __init__(self, *bases): self.__bases__ = bases
print(issubclass(Fake(Fake()), Fake) if False else isinstance(Fake(), Fake))
class Catch(type):
    def __subclasscheck__(cls, kind): calls.append("asked"); return True
class Anything(Exception, metaclass=Catch): pass
calls.clear()
try:
    try:
        raise KeyError("k")
    except Anything:
        print("caught")
except KeyError:
    print("not asked", calls)
