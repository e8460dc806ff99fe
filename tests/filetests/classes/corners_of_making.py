# What is seldom met of how classes and their instances are made.
import time


class Odd(dict):
    def __iter__(self):
        return iter(["a"])

    def keys(self):
        return ["k", "l"]

    def __getitem__(self, name):
        return "value of " + name


class Half(dict):
    def __getitem__(self, name):
        return "value of " + name


def own(namespace):
    made = type("Made", (), namespace)
    return [(name, value) for name, value in made.__dict__.items() if not name.startswith("_")]


class Number(complex):
    def __complex__(self):
        return 9j


def told(run):
    try:
        return run()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Text(bytes):
    pass


for _ in range(2500):
    seen = own(Odd(b=1)), own(Half(b=1)), complex(Number(1)), complex(Number(1), 2), complex(1, Number(3))
print(seen)


class Placed:
    pass


print("__firstlineno__" in Placed.__dict__)
Placed.__module__ = "elsewhere"
print("__firstlineno__" in Placed.__dict__, Placed)
for kind in (list, dict, set, bytearray):
    print(kind.__new__(kind, "abc", 5), kind.__new__(kind, a=1))
for kind in (bytes, Text, bytearray, float):
    make = kind.fromhex
    print(told(make), told(lambda: make(1, 2)), told(lambda: kind.fromhex()))
print(time.strftime("%Z", time.gmtime(0)), time.strftime("%Z %c", time.gmtime(10**9)))


class Documented:
    class Doc:
        def __get__(self, value, owner):
            return f"doc of {owner.__name__}, {value is None}"

    __doc__ = Doc()


class Base:
    def name(self):
        return "Base"


class Named(super):
    pass


class Derived(Base):
    def name(self):
        return type(self.above).__name__ + " " + self.above.name() + " " + super(Derived, self).name()


Derived.above = Named(Derived)


class Proxy:
    def __init__(self, of):
        self.__of = of

    def __getattribute__(self, name):
        if name.startswith("_Proxy__"):
            return object.__getattribute__(self, name)
        return getattr(self.__of, name)


print(Documented.__doc__, Documented().__doc__, Derived().name())
print(told(lambda: super(Derived, Proxy(Derived())).name()), told(lambda: super(Derived, Proxy(Base())).name()))
method = dict.__dict__["fromkeys"]
for given in ((None, dict), ({},), (42,), (None, 42), (None, int), (5, dict), (None, None)):
    print(told(lambda: method.__get__(*given)("ab")))
