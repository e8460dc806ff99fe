# What descriptors of special methods raise: for some slots an AttributeError means that there is no such method.
import copy
import math
import operator


class Raises:
    def __init__(self, error):
        self.error = error

    def __get__(self, instance, owner):
        raise self.error


def iterate(value):
    def walk():
        yield from value

    return list(walk())


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def wait(value):
    return await value


async def walk(value):
    async for _ in value:
        pass


# The expressions are of an instance `f`, and of `h`, whose class has it as the attribute `a`.
USES = {
    "__eq__": """
        f == 1
        1 == f
        f != 1
        [f] == [1]
        f in [1]
    """,
    "__ne__": """
        f != 1
        1 != f
        f == 1
    """,
    "__lt__": """
        f < 1
        1 > f
        sorted([f, f])
        min(f, f)
    """,
    "__hash__": """
        hash(f)
        {f}
        {f: 1}
    """,
    "__repr__": """
        repr(f)[:9]
        str(f)[:9]
        f"{f}"[:9]
        ("%s" % f)[:9]
        ("%r" % f)[:9]
        ascii(f)[:9]
        format(f)[:9]
    """,
    "__str__": """
        str(f)[:9]
        f"{f}"[:9]
        ("%s" % f)[:9]
        repr(f)[:9]
        "".join([str(f)])[:9]
    """,
    "__format__": """
        format(f)
        f"{f}"
        "{}".format(f)
    """,
    "__bool__": """
        bool(f)
        not f
        1 if f else 2
        f and 3
        all([f])
    """,
    "__len__": """
        len(f)
        bool(f)
        not f
        list(reversed(f))
        operator.length_hint(f)
    """,
    "__length_hint__": """
        operator.length_hint(f)
        operator.length_hint(f, 3)
    """,
    "__iter__": """
        iter(f)
        list(f)
        [*f]
        1 in f
        sum(f)
        tuple(f)
        dict(f)
        max(f)
        zip(f)
        enumerate(f)
        map(str, f)
        "".join(f)
        iterate(f)
    """,
    "__next__": """
        next(f)
    """,
    "__contains__": """
        1 in f
        1 not in f
    """,
    "__getitem__": """
        f[0]
        list(f)
        1 in f
        reversed(f)
        f[1:2]
    """,
    "__setitem__": """
        operator.setitem(f, 0, 1)
        operator.setitem(f, slice(1, 2), 1)
    """,
    "__delitem__": """
        operator.delitem(f, 0)
        operator.delitem(f, slice(1, 2))
    """,
    "__call__": """
        f()
        f(1)
        callable(f)
        list(map(f, [1]))
        sorted([1], key=f)
    """,
    "__index__": """
        [1][f]
        operator.index(f)
        int(f)
        range(f)
        float(f)
        complex(f)
        bin(f)
        "a" * f
        [1] * f
        chr(f)
        slice(f).indices(3)
        round(1.5, f)
        bytes(f)
        "%d" % f
        math.sqrt(f)
        [1,2][f:]
    """,
    "__int__": """
        int(f)
        "%d" % f
    """,
    "__float__": """
        float(f)
        math.sqrt(f)
        complex(f)
    """,
    "__complex__": """
        complex(f)
    """,
    "__trunc__": """
        math.trunc(f)
        int(f)
    """,
    "__round__": """
        round(f)
        round(f, 1)
    """,
    "__floor__": """
        math.floor(f)
    """,
    "__ceil__": """
        math.ceil(f)
    """,
    "__abs__": """
        abs(f)
    """,
    "__neg__": """
        -f
    """,
    "__pos__": """
        +f
    """,
    "__invert__": """
        ~f
    """,
    "__add__": """
        f + 1
        1 + f
        sum([f])
    """,
    "__radd__": """
        f + 1
        1 + f
        sum([f])
        [] + f
        "" + f
    """,
    "__iadd__": """
        operator.iadd(f, 1)
    """,
    "__mul__": """
        f * 1
        [] * f
    """,
    "__rmul__": """
        1 * f
        [] * f
        "a" * f
    """,
    "__imul__": """
        operator.imul(f, 1)
    """,
    "__pow__": """
        f ** 1
        pow(f, 1)
        pow(f, 1, 1)
        1 ** f
    """,
    "__rpow__": """
        1 ** f
        pow(1, f)
        pow(1, f, 2)
    """,
    "__ipow__": """
        operator.ipow(f, 1)
    """,
    "__divmod__": """
        divmod(f, 1)
    """,
    "__rdivmod__": """
        divmod(1, f)
    """,
    "__matmul__": """
        f @ 1
    """,
    "__and__": """
        f & 1
    """,
    "__lshift__": """
        f << 1
    """,
    "__reversed__": """
        reversed(f)
    """,
    "__getattr__": """
        f.x
        hasattr(f, "x")
    """,
    "__setattr__": """
        setattr(f, "x", 1)
    """,
    "__delattr__": """
        delattr(f, "x")
    """,
    "__dir__": """
        dir(f)
    """,
    "__bytes__": """
        bytes(f)
        b"%b" % f
        b"%s" % f
    """,
    "__instancecheck__": """
        isinstance(1, f)
        isinstance(f, f)
    """,
    "__subclasscheck__": """
        issubclass(int, f)
    """,
    "__get__": """
        h.a
    """,
    "__set__": """
        setattr(h, "a", 1)
    """,
    "__delete__": """
        delattr(h, "a")
    """,
    "__class_getitem__": """
        F[int]
    """,
    "__await__": """
        run(wait(f))
    """,
    "__aiter__": """
        run(walk(f))
    """,
    "__anext__": """
        anext(f)
    """,
    "__buffer__": """
        memoryview(f)
    """,
}


def show(method, expression, names):
    try:
        print(method, expression, "->", repr(eval(expression, names))[:60].split(" at 0x")[0])
    except Exception as error:
        print(method, expression, "->", type(error).__name__, error)


for method, uses in USES.items():
    for error in AttributeError("no"), ValueError("wrong"):
        f = type("F", (), {method: Raises(error)})()
        h = type("H", (), {"a": f})()
        for expression in uses.strip().splitlines():
            show(method, expression.strip(), globals())


class Withheld:
    def __get__(self, instance, owner):
        raise AttributeError


class Int(int):
    __eq__ = __lt__ = __add__ = __radd__ = __bool__ = __repr__ = __hash__ = Withheld()
    __floor__ = __trunc__ = __round__ = Withheld()


class Text(str):
    __contains__ = Withheld()


class List(list):
    __contains__ = Withheld()

    def __iter__(self):
        return iter([1, 2])


class Plain(list):
    __contains__ = __iter__ = Withheld()


class Long:
    __bool__ = Withheld()

    def __len__(self):
        return "any truth"


class Neither:
    __bool__ = __len__ = Withheld()


class Lends:
    def __buffer__(self, flags):
        return memoryview(b"buffer")

    def __bytes__(self):
        return b"bytes"


class Static:
    __get__ = staticmethod(lambda *arguments: len(arguments))


class OfClass:
    __get__ = classmethod(print)


class Builtin:
    __get__ = len


class Has:
    static, of_class, builtin = Static(), OfClass(), Builtin()


class Hints:
    __length_hint__ = staticmethod(lambda: 6)


class Indexed(type):
    def __index__(cls):
        return 3


class Class(metaclass=Indexed):
    pass


DERIVED = """
    i == 3
    3 == i
    i != 3
    i < 4
    i + 1
    1 + i
    bool(Int(0))
    hash(i)
    str(i)
    "%d" % i
    math.floor(i)
    math.trunc(i)
    round(i)
    "ab" in Text("abc")
    "a" in Text("abc")
    3 in Text("abc")
    2 in List()
    3 in List([3])
    2 in Plain([2])
    list(Plain([1, 2]))
    bool(Long())
    bool(Neither())
    b"%b %b %b" % (Lends(), b"a", memoryview(b"m"))
    Has().static, Has.static
    Has().of_class
    Has().builtin
    operator.length_hint(Hints())
    operator.length_hint(iter([1, 2]))
    operator.index(Class)
    operator.index(Class())
    operator.index(True)
    operator.index(Int(3)) + 1
"""
i = Int(3)
for expression in DERIVED.strip().splitlines():
    show("derived", expression.strip(), globals())
