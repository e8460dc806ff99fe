# Calls of classes in hot loops while what they do changes: the instance, its __init__, the metaclass, the arguments.
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
def plain(n):
    total = 0
    for i in range(n):
        p = Point(i, 1)
        total += p.x + p.y
    return total
print(plain(3000))
class Default:
    def __init__(self, a, b=2, *rest, c=3, **more): self.all = a, b, rest, c, more
def bound(n):
    for i in range(n):
        made = Default(i), Default(i, 5), Default(i, 5, 6, 7), Default(i, c=8), Default(*(i, 1), **{"d": 4})
    return [one.all for one in made]
print(bound(1500))
class Rebound:
    def __init__(self, v): self.v = v
def double(self, v): self.v = 2 * v
def default(self, v=0, w=5): self.v = v + w
def rebinding(n):
    total = []
    for i in range(n):
        if i == 700: Rebound.__init__ = double
        if i == 1400: Rebound.__init__.__code__ = (lambda self, v: setattr(self, "v", -v)).__code__
        if i == 2100: Rebound.__init__ = default
        if i == 2500: default.__defaults__ = (0, 100)
        r = Rebound(i)
        if i % 350 == 349: total.append(r.v)
    return total
print(rebinding(3000))
class Wrong:
    def __init__(self, bad): self.bad = bad; return self.give()
    def give(self): return 5 if self.bad else None
def wrong(n):
    messages = set()
    for i in range(n):
        try: Wrong(i % 100 == 99)
        except TypeError as error:
            tb = error.__traceback__
            messages.add((str(error), tb.tb_lineno, tb.tb_next))
    return messages
print(wrong(2000))
class Guarded:
    def __init__(self, v):
        try:
            try: self.v = 10 // v
            except ZeroDivisionError: return 7
            finally: self.done = True
        except TypeError: print("never")
def guarded(n):
    caught = []
    for i in range(n):
        try: Guarded(i % 500)
        except TypeError as error: caught.append((i, str(error), error.__context__))
    return caught
print(guarded(1200))
class Raising:
    def __init__(self, v):
        if v % 400 == 3: raise ValueError(v)
        self.v = v
def raising(n):
    lines = []
    for i in range(n):
        try: Raising(i)
        except ValueError as error:
            tb = error.__traceback__
            lines.append((error.args, tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_frame.f_locals["self"].__dict__))
    return lines
print(raising(1300))
class Plain(type): pass
class Meta(type):
    def __call__(cls, *args): return ("meta", super().__call__(*args).v)
class Changing(metaclass=Plain):
    def __init__(self, v): self.v = v
def metaclass(n):
    seen = []
    for i in range(n):
        if i == 1000: Changing.__class__ = Meta
        if i == 1500: Changing.__class__ = Plain
        if i == 2000: Changing.__new__ = lambda cls, v: v
        c = Changing(i)
        if i % 500 == 499: seen.append(getattr(c, "v", c))
    return seen
print(metaclass(2500))
class Tree:
    made = 0
    def __init__(self, depth):
        Tree.made += 1
        self.kids = [Tree(depth - 1), Tree(depth - 1)] if depth else []
    def size(self): return 1 + sum(kid.size() for kid in self.kids)
print(Tree(9).size(), Tree.made)
class Base:
    def __init__(self, a): self.a = a
class Derived(Base):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
def inherited(n):
    total = 0
    for i in range(n):
        d = Derived(i, 1)
        if i == 800: Base.__init__ = lambda self, a: setattr(self, "a", 0)
        total += d.a + d.b
    return total
print(inherited(1500))
class Slotted:
    __slots__ = "a", "b"
    def __init__(self, a): self.a = a
print(sum(Slotted(i).a for i in range(2000)))
import sys
class Looking:
    def __init__(self):
        caller = sys._getframe(1)
        self.seen = caller.f_code.co_name, caller.f_locals["i"], sys._getframe().f_code.co_qualname
        if caller.f_locals["i"] == 1200: caller.f_locals["step"] = 0
def looking(n):
    step = 1; total = 0
    for i in range(n):
        seen = Looking().seen
        total += step
    return seen, total
print(looking(1500))
class Deep:
    def __init__(self, n): self.next = Deep(n - 1) if n else None
def deep():
    try: Deep(2000)
    except RecursionError as error: return str(error)
for i in range(60): said = deep()
print(said, Deep(300).next.next.next is not None)
class Gen:
    def __init__(self): yield 1
try: Gen()
except TypeError as error: print(error)
class Few:
    def __init__(self, a): pass
def few(n, said=""):
    for i in range(n):
        try: Few(*[1] * (1 + (i % 300 == 299)))
        except TypeError as error: said = str(error)
        if i % 300 == 100:
            try: Few()
            except TypeError as error: said += str(error)
    return said
print(few(1000))
from abc import ABC, abstractmethod
class Abstract(ABC):
    def __init__(self): self.ok = 1
def abstract(n):
    said = []
    for i in range(n):
        if i == 600: Abstract.__abstractmethods__ = frozenset(["f"])
        try: Abstract().ok
        except TypeError as error: said.append(str(error))
    return len(said), said[0]
print(abstract(1000))
