# What mro() may give, and what is taken for a class by isinstance and issubclass.
def show(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def ordered(give):
    class Meta(type):
        def mro(cls):
            return give(cls)

    return Meta


class Aside:
    kind = "aside"


show(ordered(lambda cls: [1]), "X", (), {})
show(ordered(lambda cls: 5), "X", (), {})
show(ordered(lambda cls: []), "X", (), {})
show(ordered(lambda cls: [cls, int, object]), "X", (), {})
made = ordered(lambda cls: type.mro(cls) + [Aside])("X", (), {})
total = 0
for step in range(3000):
    total += len(made().kind)
print(total, [cls.__name__ for cls in made.__mro__])


class Outer:
    show(lambda: type("Inner", (), {"__qualname__": "Outer.Inner"}, x=3))


class Raises:
    @property
    def __bases__(self):
        raise RuntimeError("asked for bases")


class Claims:
    def __getattr__(self, name):
        if name == "__bases__":
            return (Aside,)
        raise AttributeError(name)


class Wrong:
    __bases__ = 3


for given in (Raises(), Claims(), Wrong()):
    show(isinstance, 1, given)
    show(issubclass, Aside, given)
    show(issubclass, given, Aside)
    show(issubclass, given, given)
