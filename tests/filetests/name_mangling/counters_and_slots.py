# Private attributes that subclasses do not clash with; mangled slots, match patterns, del, annotations, type parameters.
class Counter:
    def __init__(self): self.__n = 0
    def up(self):
        self.__n += 1
        return self.__n
    def reset(self):
        del self.__n
        self.__n = 0
class Double(Counter):
    def __init__(self):
        super().__init__()
        self.__n = 100
    def up(self):
        self.__n += super().up()
        return self.__n
    def peek(self):
        match self.__dict__:
            case {"_Double__n": __mine, **rest}: return __mine, rest
class Slots:
    __slots__ = ("__a", "b")
    __match_args__ = ("b",)
    def __init__(self, a): self.__a = a
    def get(self):
        match self:
            case Slots(__a=value): return "mangled pattern", value
            case Slots(): return "plain", self.__a
d = Double()
print(d.up(), d.up(), d.peek(), vars(d))
d.reset()
print(d.up(), vars(d))
print(Slots.__slots__, Slots(5)._Slots__a)
try:
    print(Slots(6).get())
except AttributeError as error:
    print(error)
class Walrus:
    def f(self):
        if (__w := 5) > 3:
            return sorted(locals())
    def g(self):
        with self as __entered: return sorted(locals())
    def __enter__(self): return 1
    def __exit__(self, *a): return None
    def h(self):
        for __loop in (1, 2): pass
        return __loop
    def k(self, *, __only): return __only
print(Walrus().f(), Walrus().g(), Walrus().h(), Walrus().k(_Walrus__only=4))
try:
    Walrus().k(only=1)
except TypeError as error:
    print(error)
class Nested:
    def f(self):
        __x = 1
        class Inner:
            def g(self):
                return __x
        return Inner().g()
try:
    print(Nested().f())
except NameError as error:
    print(error)

def hot(n):
    items = [Counter(), Double(), Counter()]
    total = 0
    for i in range(n):
        total += items[i % 3].up() % 1000
        if i % 700 == 699:
            items[i % 2].reset()
    return total, [sorted(vars(x)) for x in items]
print(hot(2100))
