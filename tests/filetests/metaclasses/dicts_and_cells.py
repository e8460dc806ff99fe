# A metaclass or a module that has the descriptor of __dict__ from another base; the cell of a class is filled before its order is asked.
# cold: making classes is what is tested
class G(object): __slots__ = ["a", "b"]
class J(object): __slots__ = ["c", "b"]
class K(object): __slots__ = ["a", "b", "d"]
class H(object): __slots__ = ["b", "a"]
class I(object): __slots__ = ["a", "b"]
class L(H): __slots__ = ["e"]
class M(I): __slots__ = ["e"]
class N(J): __slots__ = ["__weakref__"]
class P(J): __slots__ = ["__dict__"]
class Q(J): pass
class R(J): __slots__ = ["__dict__", "__weakref__"]
class Int(int): __slots__ = []
class O: pass
class W: __slots__ = ["__weakref__"]
class D: __slots__ = ["__dict__"]
class E0: __slots__ = ()
class S(O): __slots__ = ()
class T(W): __slots__ = ()
class Base: pass
class Meta1(type, Base): pass
class Meta2(Base, type): pass
class C1(metaclass=Meta1): x = 1
class C2(metaclass=Meta2): x = 1
class C3(C2): y = 2
import types
class Mo(Base, types.ModuleType): pass
class Ex(Base, Exception): pass
def t(f):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def d(o): del o.__dict__
def s(o): o.__dict__ = {}
for o in (C1, C2, C3, Mo('q'), Ex(), Base()):
    t(lambda: type(o.__dict__).__name__); t(lambda: s(o)); t(lambda: d(o)); 
    t(lambda: sorted(vars(o))); t(lambda: Base.__dict__['__dict__'].__set__(o, {})); t(lambda: type(Base.__dict__['__dict__'].__get__(o)).__name__); t(lambda: Base.__dict__['__dict__'].__delete__(o))
m = Mo('z'); m.q = 1; t(lambda: m.q); t(lambda: sorted(m.__dict__)); t(lambda: C2.x); C2.z = 4; t(lambda: C2.__dict__['z']);   t(lambda: dir(C2)[-3:])
class Meta(type):
    def mro(self):
        self.__dict__["f"](self)
        return super().mro()


class A(metaclass=Meta):
    def f(self):
        global seen
        seen = __class__


print(seen is A)


class Meta(type):
    def __new__(cls, name, bases, namespace):
        made = super().__new__(cls, name, bases, namespace)
        type("B", (), namespace)
        return made


def wrong():
    class A(metaclass=Meta):
        def f(self):
            return __class__


t(wrong)


class Meta(type):
    def __new__(cls, name, bases, namespace):
        del namespace["__classcell__"]
        return super().__new__(cls, name, bases, namespace)


def missing():
    class A(metaclass=Meta):
        def f(self):
            return __class__


try:
    missing()
except RuntimeError as e:
    print(e)


class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace["__classcell__"] = namespace["__classcell__"].__class__()
        return super().__new__(cls, name, bases, namespace)


try:
    missing()
except RuntimeError as e:
    print(e)


class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace["__classcell__"] = 5
        return super().__new__(cls, name, bases, namespace)


t(missing)


class Meta(type):
    def __init__(self, *given):
        print(self().f() is self)

    def __set_name__(self, *given):
        print("named")


class A(metaclass=Meta):
    def f(self):
        return __class__

    class Descriptor:
        def __set_name__(self, owner, name):
            print(owner().f() is owner, "__classcell__" in vars(owner))

    d = Descriptor()
