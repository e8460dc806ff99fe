# Decorators of classes: several, with arguments, that return other things, evaluated in order.
order = []
def mark(name):
    order.append("made " + name)
    def decorate(cls):
        order.append("applied " + name)
        cls.marks = [*getattr(cls, "marks", []), name]
        return cls
    return decorate
@mark("outer")
@mark("inner")
class A:
    order.append("body")
print(order, A.marks)
@lambda cls: 42
class NotAClass: pass
print(NotAClass)
@type
class Meta: pass
print(Meta)
class Registry(dict):
    def __call__(self, name):
        return lambda cls: self.setdefault(name, cls)
shapes = Registry()
@shapes("square")
class Square:
    def __init__(self, n): self.n = n
    def area(self): return self.n ** 2
@shapes("line")
class Line(Square):
    def area(self): return self.n
def counted(cls):
    class Wrapper(cls):
        made = 0
        def __init__(self, *args):
            Wrapper.made += 1
            super().__init__(*args)
    Wrapper.__name__ = Wrapper.__qualname__ = cls.__name__
    return Wrapper
@counted
class Counted(Square): pass
def total_order(cls):
    less = cls.__lt__
    cls.__gt__ = lambda a, b: less(b, a)
    cls.__le__ = lambda a, b: not less(b, a)
    cls.__ge__ = lambda a, b: not less(a, b)
    return cls
@total_order
class Version:
    def __init__(self, *parts): self.parts = parts
    def __lt__(self, other): return self.parts < other.parts
print(Version(1, 2) > Version(1), Version(2) <= Version(1), Version(3) >= Version(3), Counted, Counted(3).area())
try:
    @5
    class Bad: pass
except TypeError as error:
    print(error)
try:
    @mark("ok")
    @undefined
    class Worse: order.append("never")
except NameError as error:
    print(error, order[-1])

def hot(n):
    total = 0
    for i in range(n):
        shape = shapes["line" if i % 3 else "square"](i % 10)
        total += shape.area() + Counted(2).area() + (Version(i) > Version(5))
    return total, Counted.made
print(hot(1500))
def local(n):
    made = []
    for i in range(n):
        @made.append
        @mark("x")
        class Local:
            index = i
    return Local, len(made), sum(k.index for k in made)
print(local(200))
