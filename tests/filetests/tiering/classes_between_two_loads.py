# Between two loads from one object its class, or what the class says, changes: in the loop itself, in a callee, in an operator.
class Left:
    name = "left"
    def __init__(self): self.x = 1
    def value(self): return 1
class Right(Left):
    name = "right, longer"
    def value(self): return 1000

def changes_the_class(n):
    o, total = Left(), 0
    for i in range(n):
        total += o.value() + len(o.name) + o.x
        o.__class__ = Right if i % 2 else Left
        total += o.value() + len(o.name) + o.x
        if i == n // 2: del o.x; o.x = 5
    return total
print(changes_the_class(2000))

def changes_the_attribute(n):
    class Local(Left): size = 1
    o, total = Local(), 0
    for i in range(n):
        total += o.size * 3 + o.size
        Local.size = i % 7
        total += o.size * 5 + o.size
    return total
print(changes_the_attribute(2000))

def in_a_callee(n):
    class Local(Left): size = 1
    def change(i):
        Local.size = property(lambda self: -i) if i % 3 == 0 else i
        return 1
    o, total = Local(), 0
    for i in range(n):
        total += o.size + change(i) + o.size + o.x
    return total
print(in_a_callee(1500))

def in_an_operator(n):
    class Switch:
        def __init__(self, target): self.target = target
        def __add__(self, other):
            self.target.__class__ = Right if self.target.__class__ is Left else Left
            return other
    o, total = Left(), 0
    switch = Switch(o)
    for i in range(n):
        total += o.value() + (switch + 2) + o.value() + len(o.name)
    return total
print(in_an_operator(1500))

def in_a_generator(n):
    o, total = Left(), 0
    def steps():
        for i in range(n):
            o.__class__ = (Left, Right)[i % 2]
            yield o.value()
    for value in steps():
        total += value + o.value() + o.x
    return total
print(in_a_generator(1500))

def two_names(n):
    class Local(Left): pass
    a, total = Local(), 0
    for i in range(n):
        b = a
        total += a.x + b.x
        b.__dict__["x"] = i
        total += a.x + b.x
        a = Local() if i % 100 == 99 else a
    return total
print(two_names(1500))
