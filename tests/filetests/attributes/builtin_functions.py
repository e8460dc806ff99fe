# getattr, setattr, hasattr, delattr, vars and dir over all kinds of objects.
class Thing:
    kind = "thing"
    def __init__(self, **values): self.__dict__.update(values)

t = Thing(a=1, b=2)
print(getattr(t, "a"), getattr(t, "kind"), getattr(t, "z", None), getattr(t, "a" * 1))
setattr(t, "c", 3)
setattr(t, "not an identifier", 4)
print(vars(t), hasattr(t, "not an identifier"))
delattr(t, "a")
print(sorted(vars(t)), sorted(set(dir(t)) - set(dir(object))), sorted(set(dir(Thing)) - set(dir(type("Empty", (), {})))))
for action in (lambda: getattr(t, "zz"), lambda: getattr(t, 5), lambda: hasattr(t, 5), lambda: setattr(t, 5, 1), lambda: getattr(t),
               lambda: delattr(t, "zz"), lambda: setattr(5, "x", 1), lambda: (5).real.nope, lambda: setattr(len, "x", 1), lambda: None.x,
               lambda: setattr(object(), "x", 1), lambda: [].append.nope, lambda: delattr("s", "upper"), lambda: setattr("s", "upper", 1)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

def function(): pass
function.attribute = "on a function"
print(function.attribute, vars(function), function.__name__, hasattr(function, "nothing"))
try:
    function.nothing
except AttributeError as error:
    print(error)
t.__dict__ = {"fresh": 1}
print(t.fresh, hasattr(t, "c"))
try:
    t.__dict__ = 5
except TypeError as error:
    print(error)

class Custom:
    def __dir__(self): return ["b", "a", "c"]
print(dir(Custom()))

def hot(n):
    total = 0
    names = ["x", "y", "z"]
    item = Thing()
    for i in range(n):
        name = names[i % 3]
        setattr(item, name, getattr(item, name, 0) + i)
        total += hasattr(item, names[(i + 1) % 3])
        if i % 100 == 99:
            delattr(item, name)
    return total, vars(item)
print(hot(2000))
