# Assigning __class__, changing classes while instances are hot, layouts that do not fit.
class Caterpillar:
    def move(self): return 1
class Butterfly:
    def move(self): return 100
    wings = 2

def life(n):
    animal = Caterpillar()
    animal.age = 0
    moved = 0
    for i in range(n):
        animal.age += 1
        moved += animal.move()
        if i == n // 2:
            animal.__class__ = Butterfly
    return moved, animal.wings, animal.age, type(animal).__name__

print(life(3000))
for kind, value in ((int, 5), (Butterfly, 5)):
    try:
        thing = kind() if kind is int else Butterfly()
        thing.__class__ = value
    except TypeError as error:
        print(error)
try:
    Butterfly().__class__ = int
except TypeError as error:
    print(error)
try:
    (5).__class__ = Butterfly
except TypeError as error:
    print(error)

class Slotted:
    __slots__ = ("a",)
class SameSlots:
    __slots__ = ("a",)
class OtherSlots:
    __slots__ = ("b",)
s = Slotted()
s.a = 1
s.__class__ = SameSlots
print(s.a, type(s).__name__)
try:
    s.__class__ = OtherSlots
except TypeError as error:
    print(error)

def patched(n):
    class Local:
        def f(self): return 1
    class Sub(Local): pass
    item = Sub()
    total = 0
    for i in range(n):
        total += item.f()
        if i == 1000:
            Local.f = lambda self: 2
        elif i == 1500:
            Sub.f = lambda self: 3
        elif i == 2000:
            del Sub.f
        elif i == 2500:
            item.f = lambda: 0
    return total
print(patched(3000))

class Lying:
    @property
    def __class__(self): return int
print(isinstance(Lying(), int), type(Lying()).__name__, Lying().__class__)
