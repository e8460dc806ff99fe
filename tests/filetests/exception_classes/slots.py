# Slots of exceptions, and copies of what derives from containers.
import copy


class Refused(ValueError):
    __slots__ = ("code", "_detail")

    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


class Further(Refused):
    __slots__ = ("more",)


def check(number):
    error = Further(number)
    error.more = number * 2
    try:
        raise error
    except Refused as caught:
        return caught.code + caught.more


total = 0
for number in range(2000):
    total += check(number)
print(total)
error = Further(7)
for name in ("code", "more", "_detail"):
    try:
        print(name, getattr(error, name))
    except AttributeError as missing:
        print(missing)
del error.code
print(hasattr(error, "code"), error, error.__dict__)
error.free = 1
print(error.__dict__)


class Bytes(bytearray):
    __slots__ = ("x", "__dict__")


class Numbers(set):
    __slots__ = ("x",)


for made in (Bytes(b"abc"), Numbers({1, 2})):
    made.x = 1
    if isinstance(made, Bytes):
        made.y = 2
    for copied in (copy.copy(made), copy.deepcopy(made)):
        print(type(copied).__name__, copied == made, copied.x, getattr(copied, "y", None))
    print(made.__reduce_ex__(2)[2])
