# Properties whose getter is a plain function are entered as frames; everything that may change about them is changed.
class Box:
    def __init__(self, side): self.side = side
    @property
    def area(self): return self.side * self.side
    @area.setter
    def area(self, value): self.side = value ** 0.5
    @property
    def lazily(self):
        if "cache" not in self.__dict__: self.cache = self.side + 1
        return self.cache
    @property
    def items(self): yield from range(self.side)
    @property
    def broken(self): return self.side.missing

def getter_changes(n):
    box, total = Box(3), 0
    for i in range(n):
        total += box.area
        if i == n // 5: Box.area = property(lambda self: 1)
        if i == 2 * n // 5: Box.area = 7
        if i == 3 * n // 5: Box.area = property(lambda self, extra=5: extra)
        if i == 4 * n // 5:
            def area(self): return self.side
            Box.area = property(area)
            area.__code__ = (lambda self: 1000).__code__
    return total
area = Box.__dict__["area"]
print(getter_changes(2500))
Box.area = area

def shadows(n):
    box, total = Box(2), 0
    box.__dict__["area"] = "hidden"
    for i in range(n):
        total += box.area + box.lazily
        if i == n // 2: box.cache = 10
        if i == n - 100: box.__class__ = Sub
    return total
class Sub(Box):
    area = property(lambda self: -1)
print(shadows(1600))

def overridden(n):
    class Watched(Box): pass
    box, total = Watched(3), 0
    for i in range(n):
        total += box.area
        if i == n // 2: Watched.__getattribute__ = lambda self, name: 2
        if i == n - 50: del Watched.__getattribute__
    return total
print(overridden(1400), sum(sum(Box(4).items) for _ in range(600)))

class Special(property):
    def __get__(self, instance, owner=None): return 99 if instance else self
def subclassed(n):
    class Local:
        value = Special(lambda self: 1)
    return sum(Local().value for _ in range(n))
print(subclassed(900))

def deleted(n):
    class Local:
        value = property(lambda self: 1)
        def __getattr__(self, name): return -1
    local, total = Local(), 0
    for i in range(n):
        total += local.value
        if i == n // 2: del Local.value
    return total
print(deleted(1300))

def failing(n):
    box = Box(1)
    for i in range(n):
        try:
            box.broken
        except AttributeError as error:
            last = error
        if i == n - 2: box.side = Box(9)
    return last
print(failing(900))
def recursive(n):
    class Deep:
        @property
        def again(self): return self.again
    for _ in range(n):
        try: Deep().again
        except RecursionError as error: last = str(error)
    return last
print(recursive(5))
box = Box(2)
for i in range(800):
    box.area
Box(5).broken
