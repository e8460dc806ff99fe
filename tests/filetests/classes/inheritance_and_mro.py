# C3 linearization, its failures, and method resolution along it.
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
class E(C, B):
    pass

print([k.__name__ for k in D.__mro__], [k.__name__ for k in E.mro()], D().who(), E().who())
print(D.__bases__, D.__base__, issubclass(D, A), issubclass(A, D), isinstance(D(), (int, C)))
for bases in ((D, E), (A, B), (B, B)):
    try:
        type("Bad", bases, {})
    except TypeError as error:
        print(str(error).replace("\n", " | "))
try:
    class Int(int, str): pass
except TypeError as error:
    print(error)
try:
    class Flag(bool): pass
except TypeError as error:
    print(error)

class Mixin:
    def describe(self): return f"{type(self).__name__}({self.value})"
class Base:
    def __init__(self, value): self.value = value
class Left(Mixin, Base): pass
class Right(Base, Mixin):
    def describe(self): return "right " + super().describe()

def hot(n):
    names = {}
    for i in range(n):
        kind = (Left, Right, D)[i % 3]
        text = kind(i % 5).describe() if kind is not D else "".join(kind().who())
        names[text] = names.get(text, 0) + 1
    return names

print(hot(2400))
D.__bases__ = (C, B)
print([k.__name__ for k in D.__mro__], D().who())
