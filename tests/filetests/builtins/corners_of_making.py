# What `__new__` says of too many arguments, names of properties, modules without `__init__`, and lines of frames that failed.
import types


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: int.__new__(int, 1, 2, 3, 4, 5))
t(lambda: int.__new__(int, 1, 2, 3))
t(lambda: int(1, 2, 3))
t(lambda: str.__new__(str, 1, 2, 3, 4))
t(lambda: str(1, 2, 3, 4))
t(lambda: enumerate.__new__(enumerate, a=1))
t(lambda: enumerate(a=1))
t(lambda: enumerate.__new__(enumerate, 1, 2, 3))
t(lambda: enumerate.__new__(enumerate))
t(lambda: enumerate.__new__(enumerate, [], a=1))
t(lambda: enumerate.__new__(enumerate, a=1, b=2, c=3))
t(lambda: int.__new__(int, base=3))
t(lambda: int.__new__(int, x=3))
t(lambda: str.__new__(str, x=3))
t(lambda: str.__new__(str, '1', encoding=3, foo=3))
class I(int): pass
class S(str): pass
class E(enumerate): pass
t(lambda: I(1,2,3,4,5))
t(lambda: S(1,2,3,4,5))
t(lambda: E(1,2,3,4,5))
t(lambda: E(a=1))


def getter(self):
    return 42


def setter(self, value):
    pass


class Named:
    @property
    def foo(self):
        return 1

    bar = property(getter)
    baz = property(None, setter)


def set_foo():
    Named().foo = 1


def delete_name(p):
    del p.__name__
    return p.__name__


foo = Named.__dict__['foo']
foo.__name__ = None
t(lambda: foo.__name__)
t(set_foo)
foo.__name__ = 5
t(set_foo)
t(lambda: delete_name(foo))
t(set_foo)
t(lambda: Named().baz)
Named.__dict__['baz'].__name__ = None
t(lambda: Named().baz)


class A(types.ModuleType): pass
class M(A): pass
t(lambda: A.__new__(M))
t(lambda: M.__new__(M, 1, 2, 3).__dict__)
t(lambda: types.ModuleType.__new__(types.ModuleType, 3, x=1).__dict__)
class D(types.ModuleType):
    def __new__(cls, *a): return super().__new__(cls)
t(lambda: D('q'))
t(lambda: D('q').__name__)


class Releasing:
    def __index__(self):
        view.release()
        return 1


def set_item(index, value):
    view[index] = value


for index, value in ((2, Releasing()), (Releasing(), 1), (Releasing(), Releasing())):
    view = memoryview(bytearray(4))
    t(lambda: set_item(index, value))
view = memoryview(bytearray(4))
t(lambda: view[Releasing()])


class C:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): return False
def fin():
    try:
        1/0
    finally:
        x = 1
    y = 2
def fin2():
    try:
        1/0
    except ZeroDivisionError:
        x = 1
        raise
    y = 2
def fin3():
    try:
        1/0
    except KeyError:
        x = 1
    y = 2
def fin4():
    with C() as a, C() as b:
        x = 5
        [][0]
def fin5():
    with C():
        with C():
            x = (1,
              2,
              [][0])
def fin6():
    for i in range(3):
        with C():
            def q():
                return [][0]
            q()
def fin7():
    try:
        with C():
            raise KeyError(
              5
            )
    except ValueError:
        pass

for f in (fin, fin2, fin3, fin4, fin5, fin6, fin7):
    lines = set()
    for i in range(40):
        try:
            f()
        except Exception as e:
            tb = e.__traceback__.tb_next
            lines.add((f.__name__, tb.tb_lineno, tb.tb_frame.f_lineno))
    print(lines)
