# Specializations that need classes: what CPython 3.14 shows after a warm-up is in classes.txt.
import math
class Meta(type): pass
class Base(metaclass=Meta):
    limit = 3
class Root:
    def __init__(self, side): self.side = side
    def add(self, k): return k + 1
    def many(self, k, extra=2, *rest, **named): return k
class Box(Root):
    def __getitem__(self, key): return key
    @property
    def area(self): return self.side
def methods(call, many):
    call(1)
    many(1)
    many(1, 2, 3)
    many(1, extra=2)
def builtins(items, text):
    items.append(1)
    x = items.append(2)
    text.upper()
    text.join(["a"])
    text.count("a")
    text.split(sep=",")
    items.index(1)
    items.clear()
    type(items)
def attributes(box):
    box.area
    box[1]
    math.pi
    math.sqrt(4)
    Base.limit
    super(Box, box).add(1)
    super(Box, box).add
    if box: pass
    return not box
def run(box):
    for i in range(300):
        methods(box.add, box.many)
        builtins([1], "a,b")
        attributes(box)
run(Box(2))
