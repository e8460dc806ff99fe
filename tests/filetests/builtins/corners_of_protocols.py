"""Corners of builtin protocols: views, proxies, copies, orders of lookup, what `throw` passes on, and options of `compile`."""

import types
from collections import UserDict, deque


def told(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def hash_of_view():
    known, unknown = memoryview(b"abc"), memoryview(b"abc")
    same = hash(known) == hash(b"abc")
    known.release()
    unknown.release()
    return same, told(hash, unknown), hash(known) == hash(b"abc"), told(hash, memoryview(bytearray(1)).toreadonly())


def proxies():
    plain = types.MappingProxyType({1: 2, 3: 4})
    user = types.MappingProxyType(UserDict(a=1))
    return list(reversed(plain)), type(reversed(plain)).__name__, told(reversed, user)


class Listed(deque):
    def __new__(cls, *args):
        return [] if args else deque.__new__(cls)


def wrong_copies():
    made = Listed()
    return [told(operation) for operation in (made.copy, made.__copy__, lambda: made * 2, lambda: made + made)]


class Meta(type):
    def mro(cls):
        return [cls, Base, object] if cls.__name__ == "Twice" else type.mro(cls)


class Base(metaclass=Meta):
    pass


def orders():
    class Twice(Base, Base):
        pass

    return [base.__name__ for base in Twice.__mro__], told(type, "Same", (int, int), {})


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *given):
        return given


def delegating():
    yield from Delegate()


def outer():
    yield from delegating()


def passed_on():
    generator = outer()
    next(generator)
    return [generator.throw(KeyError), repr(generator.throw(KeyError("k"))), generator.throw(5), told(generator.throw)]


class Fails:
    def __await__(self):
        raise KeyError(1)


class Items:
    def __aiter__(self):
        return self

    def __anext__(self):
        return Fails()


async def items():
    async for _ in Items():
        pass


def invalid_next():
    try:
        items().send(None)
    except TypeError as error:
        return str(error), repr(error.__cause__)


def options():
    wrong = [(1 << 30,), ("x",), (0, 0, 3), (0, 0, -2), (1.5,)]
    wrong = [told(compile, "1", "f", "eval", *given) for given in wrong]
    return wrong, told(compile, "1", "f", "func_type"), told(compile, "1", "f\0", "eval"), told(compile, "1", "f", "exec", zork=1)


def texts():
    return "aé日\ue000".encode("ascii", "namereplace"), told("é".encode, "ascii", "surrogateescape")


def names():
    static = str.maketrans
    return static.__name__, static.__qualname__, repr(static)[:39], told(lambda: int.__abstractmethods__)


for turn in range(30):
    results = [
        hash_of_view(), proxies(), wrong_copies(), orders(), passed_on(), invalid_next(), options(), texts(), names(),
    ]
for result in results:
    print(result)
