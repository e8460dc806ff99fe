# Classes that derive from property, staticmethod and classmethod: their own __init__, and where the text goes.
def show(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Cached(property):
    def __init__(self, function, timeout=3, *, label=None):
        super().__init__(function, doc=label)
        self.timeout = timeout


class Marked(staticmethod):
    def __init__(self, function, mark=1):
        super().__init__(function)
        self.mark = mark


class Named(classmethod):
    def __init__(self, function, name):
        super().__init__(function)
        self.name = name


class Owner:
    size = Cached(lambda self: 5, 10, label="how large")
    static = Marked(lambda: "static", 4)
    made = Named(lambda cls: cls.__name__, "made")


owner = Owner()
total = 0
for step in range(3000):
    total += owner.size + len(owner.static())
print(total, Owner.size.timeout, Owner.size.__doc__, owner.made(), Owner.__dict__["static"].mark)
show(setattr, owner, "size", 1)


class Plain(property):
    pass


class Told(property):
    "what the class says"


def getter(self):
    "what the getter says"


def other(self):
    "what another one says"


def silent(self):
    pass


for kind in (property, Plain, Told):
    for made in (kind(getter), kind(silent), kind(getter, doc="given"), kind()):
        print(kind.__name__, made.__doc__, made.getter(other).__doc__, made.setter(other).__doc__, type(made.deleter(None)) is kind)
show(property(getter).getter)
show(property(silent).__set_name__, Owner)
late = property()
late.__init__(lambda self: "filled again")
Owner.late = late
print(owner.late)
renamed = property(silent)
renamed.__set_name__(Owner, "another")
Owner.renamed = renamed
show(setattr, owner, "renamed", 1)
print(renamed.__name__)


class Described:
    @staticmethod
    def method(x: int) -> str:
        "text"

    @classmethod
    def of_class(cls):
        "text of class"

    def __new__(cls):
        return object.__new__(cls)


for name in ("method", "of_class"):
    wrapper = Described.__dict__[name]
    print(wrapper.__dict__)
    print(wrapper.__annotations__, "__annotations__" in wrapper.__dict__)
    wrapper.extra = 1
    print(wrapper.extra, wrapper.__wrapped__ is wrapper.__func__)
print(Described.__dict__["__new__"].__dict__)
show(lambda: Described.__dict__["__new__"].__name__)
