# Which messages name a class in full, and which by its last name alone.
def show(action, *args, **kwargs):
    try:
        print(action(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, "|", error)


def classes():
    class Empty:
        pass

    class Slot:
        __slots__ = ("unset",)

    class Unhashable:
        __hash__ = None

    class NoBool:
        __bool__ = None

    class Strict:
        def __init_subclass__(cls, **kwargs):
            super().__init_subclass__(**kwargs)

    return Empty, Slot, Unhashable, NoBool, Strict


Empty, Slot, Unhashable, NoBool, Strict = classes()


def enter(value):
    with value:
        pass


def delete(value, key):
    del value[key]


show(lambda: Empty().attribute)
show(lambda: Slot().unset)
show(lambda: Slot().other)
show(enter, Empty())
show(hash, Unhashable())
show(lambda: {Unhashable(): 1})
show(lambda: {Unhashable()})
show(lambda: {[]: 1})
show(complex, Empty())
show(float, Empty())
show(bool, NoBool())
show(lambda: "yes" if NoBool() else "no")
show(lambda: type("Derived", (Strict,), {}, flag=1))
show(lambda: Empty.__init_subclass__(1))
for value in (Empty(), "text", (1,), {1}, {}.keys(), 1, None, memoryview(b"x"), memoryview(bytearray(b"x"))):
    for key in (0, "key", None):
        show(delete, value, key)


class Impostor(Exception):
    def __new__(cls, *args):
        return cls


class Failing(Exception):
    def __init__(self):
        raise LookupError("no such exception")


def waits():
    try:
        yield 1
    except Exception as error:
        yield f"inside: {type(error).__name__} {error}"


for wrong in (Impostor, Failing):
    generator = waits()
    next(generator)
    show(generator.throw, wrong)
    show(waits().throw, wrong)

import random
import time

show(random)
show(time)
show(lambda: sum(bool(NoBool) for _ in range(3000)))
