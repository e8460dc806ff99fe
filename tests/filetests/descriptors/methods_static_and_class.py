# classmethod, staticmethod and functions as descriptors, called through instances, classes and subclasses.
class A:
    count = 0
    @classmethod
    def make(cls, *args):
        cls.count += 1
        return cls.__name__, args
    @staticmethod
    def add(a, b=1): return a + b
    def plain(self, x=0): return type(self).__name__, x
    also = plain
    doubled = staticmethod(lambda x: x * 2)
    wrapped_len = len
class B(A):
    @classmethod
    def make(cls, *args): return "B", super().make(*args)
    @staticmethod
    def add(a, b=2): return A.add(a, b) * 10
print(A.make(1), A().make(), B.make(2), B().make(3), A.count, B.count)
print(A.add(1), B.add(1), B().add(1, 1), A().doubled(4), A.wrapped_len("abc"), A().wrapped_len("ab"))
print(A.plain(B(), 5), A().also(1), A.plain is A.also, A().plain == A().plain)
a = A()
print(a.plain == a.plain, a.plain is a.plain, a.plain.__self__ is a, A.make.__self__ is A, B().make.__func__ is B.__dict__["make"].__func__)
print(A.__dict__["add"].__func__(1), A.__dict__["plain"].__get__(a, A)(9), A.plain.__get__(None, A) is A.plain)
print(A.__dict__["make"].__get__(None, B)(), A.__dict__["add"].__get__(a)(5))
for text in ("A.plain()", "A.add()", "A().add(1, 2, 3)", "A.make(x=1)", "classmethod(5).__get__(None, A)()", "staticmethod(5)()", "A.__dict__['make']()"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "|", error)
print(staticmethod(lambda: "callable itself")())
m = a.plain
del A.plain
print(m(3), a.also(4))

def hot(n):
    total = 0
    b = B()
    kinds = [A, B, b]
    for i in range(n):
        k = kinds[i % 3]
        total += k.add(i) + k.doubled(1) + len(k.make(i)[0]) + len(b.also(i)[0])
    return total, A.count, B.count
print(hot(1800))
