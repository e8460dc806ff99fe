# property with getter, setter, deleter, inheritance, documentation and errors.
class Temperature:
    def __init__(self, celsius): self._c = celsius
    @property
    def celsius(self):
        "degrees"
        return self._c
    @celsius.setter
    def celsius(self, value):
        if value < -273: raise ValueError(f"{value} is too cold")
        self._c = value
    @celsius.deleter
    def celsius(self): self._c = None
    @property
    def fahrenheit(self): return self._c * 9 / 5 + 32
    kelvin = property(lambda self: self._c + 273, lambda self, k: setattr(self, "_c", k - 273), doc="absolute")
    nothing = property()
t = Temperature(20)
t.celsius = 25
print(t.celsius, t.fahrenheit, t.kelvin, Temperature.celsius.__doc__, Temperature.kelvin.__doc__)
t.kelvin = 300
print(t.celsius)
for action in ("t.celsius = -300", "t.fahrenheit = 1", "del t.fahrenheit", "t.nothing", "t.nothing = 1", "del t.kelvin"):
    try:
        exec(action)
    except (AttributeError, ValueError) as error:
        print(action, "|", type(error).__name__, error)
del t.celsius
print(t.celsius, type(Temperature.celsius).__name__, Temperature.celsius.fget(t), Temperature.fahrenheit.fset)

class Sub(Temperature):
    @Temperature.celsius.getter
    def celsius(self): return ("sub", self._c)
    @property
    def fahrenheit(self): return super().fahrenheit + 1000
s = Sub(0)
s.celsius = 10
print(s.celsius, s.fahrenheit)

class Failing:
    @property
    def inner(self): return self.not_there
try:
    Failing().inner
except AttributeError as error:
    print(error)

class Cached:
    def __init__(self): self.calls = 0
    @property
    def value(self):
        self.calls += 1
        return self.calls
def hot(n):
    item, total, t = Cached(), 0, Temperature(0)
    for i in range(n):
        total += item.value
        t.celsius += 1
        t.kelvin -= 1
        if i == n // 2:
            Cached.value = property(lambda self: -1)
    return total, item.calls, t.celsius
print(hot(2000))
print(property(len).fget is len, isinstance(Temperature.__dict__["celsius"], property), Temperature.celsius.__name__)
