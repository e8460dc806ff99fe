# Metaclasses that cache instances, register classes and count them.
class Singleton(type):
    instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kwargs)
        return cls.instances[cls]
class Config(metaclass=Singleton):
    made = 0
    def __init__(self, value): Config.made += 1; self.value = value
class Other(Config): pass
print(Config(1) is Config(2), Config(3).value, Other(4) is Config(5), Other(6).value, Config.made)

class Registry(type):
    table = {}
    def __new__(meta, name, bases, namespace, **kw):
        return super().__new__(meta, name, bases, namespace)
    def __init__(cls, name, bases, namespace, /, tag=None, **kw):
        super().__init__(name, bases, namespace)
        cls.tag = tag or name.lower()
        if bases:
            Registry.table[cls.tag] = cls
    def __iter__(cls): return iter(sorted(cls.table))
    def __getitem__(cls, tag): return cls.table[tag]
    def __contains__(cls, tag): return tag in cls.table
class Shape(metaclass=Registry):
    def __init__(self, *size): self.size = size
    def __new__(cls, *args, **kw):
        self = super().__new__(cls)
        self.made_by = cls.tag
        return self
class Circle(Shape):
    def area(self): return 3 * self.size[0] ** 2
class Square(Shape, tag="box"):
    def area(self): return self.size[0] ** 2
class Unit(Square, tag="one"):
    def area(self): return 1
print(list(Shape), Shape["box"].__name__, "nope" in Shape, [*Unit], Unit().made_by)

def hot(n):
    total = 0
    for i in range(n):
        kind = Shape[("circle", "box", "one")[i % 3]]
        shape = kind(i % 7)
        total += shape.area()
        if Config(i) is not Config(i + 1) or shape.made_by not in Shape:
            total = -1
    return total
print(hot(2100))

class Counting(type):
    def __new__(meta, name, bases, namespace):
        methods = [k for k, v in namespace.items() if callable(v)]
        namespace["methods"] = methods
        return type.__new__(meta, name, bases, namespace)
    def mro(cls):
        default = super().mro()
        return default[:1] + [Extra] + default[1:] if cls.__name__ == "Mixed" else default
class Extra:
    def extra(self): return "from extra"
class Mixed(metaclass=Counting):
    def a(self): pass
    b = len
    c = 5
print(Mixed.methods, [k.__name__ for k in Mixed.__mro__], Mixed().extra())
