# __class__ in methods, the cell that it lives in, and where it is empty.
class A:
    def name(self): return __class__.__name__
    def nested(self):
        def inner():
            return __class__
        return inner() is A
    @staticmethod
    def static(): return __class__.__qualname__
    lam = lambda self: __class__.__name__
    listed = lambda self: [__class__.__name__ for _ in range(2)]
class B(A): pass
print(B().name(), B().nested(), B.static(), B().lam(), B().listed(), A.name.__closure__[0].cell_contents is A, A.name.__code__.co_freevars)

class Early(type):
    def __new__(meta, name, bases, namespace):
        try:
            namespace["probe"](None)
        except NameError as error:
            print(error)
        made = super().__new__(meta, name, bases, namespace)
        print(namespace["probe"](None) is made, "__classcell__" in namespace, "__classcell__" in made.__dict__)
        return made
class C(metaclass=Early):
    def probe(self): return __class__
class Dropping(type):
    def __new__(meta, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(meta, name, bases, namespace)
try:
    class D(metaclass=Dropping):
        def f(self): return __class__
except RuntimeError as error:
    print(str(error).replace(repr(Dropping), "DROPPING")[:90])
def decorated(cls):
    return type("Replaced", (), {"f": cls.__dict__["f"]})
@decorated
class E:
    def f(self): return __class__.__name__
print(E().f(), E.__name__)
class Assigned:
    def f(self):
        __class__ = 5
        return __class__
    def g(self, __class__): return __class__
    def h(self):
        try:
            return super().__init__
        finally:
            self.done = True
print(Assigned().f(), Assigned().g(6), callable(Assigned().h()))

def hot(n):
    total = 0
    for i in range(n):
        class Local:
            def who(self): return __class__
            def number(self): return super().__hash__ is not None and i
        item = Local()
        total += item.who() is Local and item.number()
    return total
print(hot(400))
def names(n):
    b, total = B(), 0
    for i in range(n):
        total += len(b.name()) + len(b.listed())
    return total
print(names(2000))
