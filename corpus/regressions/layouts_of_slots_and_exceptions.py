# difftest: fuel=20000
class A:
    __slots__ = "a"
try:
    class B(A, int):
        pass
except TypeError as e:
    print(e)
class C(KeyError, IndexError):
    pass
print(C.__mro__)
