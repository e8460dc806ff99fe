# type(name, bases, dict), the attributes of classes, and their assignment.
def method(self, n):
    return self.base + n

Made = type("Made", (), {"base": 10, "method": method, "__doc__": "made by type"})
print(Made().method(1), Made.__name__, Made.__qualname__, Made.__module__, Made.__doc__, repr(Made))
Sub = type("Sub", (Made,), dict(base=20))
print(Sub().method(2), Sub.__mro__, Sub.__doc__)
Made.__name__ = "Renamed"
print(Made.__name__, Made.__qualname__, Made)
Made.__qualname__ = "Outer.Renamed"
print(Made, Sub.__bases__)
for action in (lambda: type("X", (), {}, 1), lambda: type(1, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []),
               lambda: setattr(Made, "__name__", 5), lambda: type("X", (1,), {}), lambda: type()):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for target, name in ((int, "x"), (type, "y"), (object, "z")):
    try:
        setattr(target, name, 1)
    except TypeError as error:
        print(error)
print(type(Made) is type, type(type) is type, isinstance(Made, type), type.__name__, object.__bases__)
print(Made.__subclasses__(), type.__base__, Made.__dict__["base"], type(Made.__dict__).__name__)
try:
    Made.__dict__["base"] = 1
except TypeError as error:
    print(error)

def hot(n):
    total = 0
    for i in range(n):
        kind = type(f"K{i % 3}", (Made,), {"base": i})
        total += kind().method(1) + len(kind.__name__)
    return total
print(hot(1500))
