# Slot reads and writes that meet unset slots, other classes and changed classes within one loop.
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __eq__(self, o): return self.x == o.x and self.y == o.y
    def __repr__(self): return f"Vec({self.x}, {self.y})"
class Dyn:
    def __init__(self, x, y): self.x, self.y = x, y

def add_up(n):
    acc, step = Vec(0, 0), Vec(1, 2)
    for i in range(n):
        acc = acc + step
        acc += step
        if i == n // 2:
            step = Dyn(10, 0.5)
    return acc
print(add_up(2000))

def unset(n):
    v, missing = Vec(1, 1), 0
    for i in range(n):
        if i % 10 == 3:
            del v.x
        try:
            v.y += v.x
        except AttributeError as error:
            missing += 1
            message = str(error)
            v.x = i
    return v, missing, message
print(unset(2000))

def replaced(n):
    class S:
        __slots__ = ("v",)
    s = S()
    s.v = 1
    slot = S.v
    total = 0
    for i in range(n):
        total += s.v
        if i == 1000:
            S.v = property(lambda self: slot.__get__(self) * 2)
        elif i == 1500:
            S.v = 100
        elif i == 1800:
            S.v = slot
            s.v = 7
    return total
print(replaced(2000))

class Base:
    __slots__ = ("a",)
class One(Base):
    __slots__ = ("b",)
class Two(Base):
    __slots__ = ("c", "b")
def siblings(n):
    items = [One(), Two()]
    for item in items:
        item.a = item.b = 0
    for i in range(n):
        item = items[i % 2]
        item.a += 1
        item.b -= item.a
    return [(i.a, i.b) for i in items]
print(siblings(2001))
