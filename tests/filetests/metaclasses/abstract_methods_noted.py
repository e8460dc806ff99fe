# Whether a class is abstract is noted in the class: `object.__new__` asks that, whoever calls it.
from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods


def told(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A(ABC):
    @abstractmethod
    def f(self):
        pass


class Caller(ABCMeta):
    def __call__(cls, *given):
        return type.__call__(cls, *given)


class B(metaclass=Caller):
    @abstractmethod
    def f(self):
        pass


class New(A):
    def __new__(cls, *given):
        return super().__new__(cls)


class Init(A):
    def __init__(self, x):
        pass


class Listed(A, list):
    @abstractmethod
    def g(self):
        pass


class Failing(A, ValueError):
    pass


class Plain:
    __abstractmethods__ = frozenset(["x"])

    def __repr__(self):
        return "plain"


for i in range(30):
    seen = [told(f) for f in (
        lambda: object.__new__(A), lambda: type.__call__(A), A, lambda: A(1), B, New, lambda: New(1), lambda: Init(1), Listed,
        lambda: Listed([1, 2]), lambda: Failing("x"), Plain,
    )]
print(*seen, sep="\n")

Plain.__abstractmethods__ = ["zz", "b"]
print(told(Plain), told(lambda: Plain.__abstractmethods__))


class Derived(Plain):
    pass


print(told(Derived))
Plain.__abstractmethods__ = ()
print(told(Plain))
del Plain.__abstractmethods__
print(told(Plain), told(lambda: Plain.__abstractmethods__))
A.f = lambda self: 1
print(told(A), update_abstractmethods(A) is A, A().f())
print(sorted(name for name in vars(ABCMeta) if not name.startswith("_") or name.startswith("__")))


def both():
    class Both(metaclass=ABCMeta):
        __abc_tpflags__ = 1 << 5 | 1 << 6 | 1


print(told(both))
