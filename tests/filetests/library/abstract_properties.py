# What makes a method abstract: the attribute, wherever it is found.
import abc


class A(abc.ABC):
    @abc.abstractproperty
    def m(self):
        pass


class B(abc.ABC):
    @property
    @abc.abstractmethod
    def m(self): pass

    @abc.abstractclassmethod
    def c(cls): pass

    @abc.abstractstaticmethod
    def s(): pass


class Marked:
    __isabstractmethod__ = True


class C(abc.ABC):
    x = Marked()


class D(C):
    x = 1


class Odd:
    @property
    def __isabstractmethod__(self):
        raise ValueError("asked")


for i in range(40):
    out = []
    for cls in (A, B, C, D):
        try:
            out.append(type(cls()).__name__)
        except TypeError as error:
            out.append(error)
    try:
        class E(abc.ABC):
            x = Odd()
    except ValueError as error:
        out.append(error)
print(*out, sep="\n")
print(sorted(B.__abstractmethods__), [vars(B)[name].__isabstractmethod__ for name in "mcs"], A.__abstractmethods__)
