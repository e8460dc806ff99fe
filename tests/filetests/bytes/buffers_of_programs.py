# What builtin code asks of `__buffer__` and tells `__release_buffer__` (PEP 688), what it says of wrong ones, and the two of builtin classes.
from collections.abc import Buffer


class Lender:
    def __init__(self, data=b"abc"):
        self.data = data

    def __buffer__(self, flags):
        print("lend", flags)
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("back", view.tobytes())


class Raises:
    def __buffer__(self, flags):
        raise ValueError("mine")


class NoView:
    def __buffer__(self, flags):
        return b"abc"


class EverySecond:
    def __buffer__(self, flags):
        return memoryview(b"aabbcc")[::2]


class Forbidden:
    __buffer__ = None


class Released:
    def __buffer__(self, flags):
        view = memoryview(b"abc")
        view.release()
        return view


class Fails:
    def __buffer__(self, flags):
        return memoryview(b"abc")

    def __release_buffer__(self, view):
        raise ValueError("lost")


ASKS = [
    bytes,
    bytearray,
    lambda it: b"-".join([it, it]),
    lambda it: b"a" + it,
    lambda it: bytearray(b"a") + it,
    bytearray(b"a").extend,
    lambda it: bytearray(b"xyz").__setitem__(slice(0, 1), it),
    lambda it: int.from_bytes(it, "big"),
    lambda it: it in b"xabcx",
    b"abcabc".find,
    b"abcabc".startswith,
    lambda it: b"abcabc".endswith((it, it)),
    lambda it: b"abcabc".replace(it, it),
    b"abcabc".split,
    bytearray(b"abcabc").rpartition,
    b"abcabc".strip,
    lambda it: b"abcabc".translate(None, it),
    b"abcabc".removesuffix,
    lambda it: bytes.maketrans(it, it)[97:100],
    bytes.fromhex,
    lambda it: str(it, "latin-1"),
    int,
    lambda it: bytearray(b"abc") == it,
    lambda it: b"abc" == it,
    lambda it: bytearray(b"abc") < it,
    lambda it: it == memoryview(b"abc"),
    lambda it: memoryview(bytearray(3)).__setitem__(slice(0, 3), it),
    lambda it: b"%b" % it,
    eval,
]
for kind in Lender, Raises, NoView, EverySecond, Forbidden, Released, Fails, lambda: memoryview(b"aabbcc")[::2]:
    print("====", getattr(kind, "__name__", "?"))
    for number, ask in enumerate(ASKS):
        try:
            print(number, ask(kind()))
        except Exception as error:
            print(number, type(error).__name__, error)

print("==== views")
array = bytearray(b"abc")
lender = Lender(array)
with memoryview(lender) as view:
    part, whole = view[1:], memoryview(view)
    print(bytes(part), view.readonly)
    part[0] = 90
    try:
        array.append(1)
    except BufferError as error:
        print(error)
print("left")
whole.release()
part.release()
array.append(1)
print(array)


class Array(bytearray):
    def __buffer__(self, flags):
        print("Array lends")
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("Array has it back", view.tobytes())
        super().__release_buffer__(view)


array = Array(b"abc")
print(bytes(array), b"" + array)
with memoryview(array) as view:
    print(view.tolist())
array.append(100)
print(array)


class Told(bytearray):
    def __release_buffer__(self, view):
        print("told")
        self.view = view


told = Told(b"xy")
with memoryview(told) as view:
    print(view.obj is told)
try:
    told.view.tobytes()
except ValueError as error:
    print(error)

print("==== builtin")
for owner in bytes, bytearray, memoryview:
    print(owner.__buffer__, getattr(owner, "__release_buffer__", None), owner.__buffer__.__doc__)
view = memoryview(b"abc")
first, second = view.__buffer__(0), view.__buffer__(0)
print(first.obj is view)
for _ in range(3):
    try:
        view.release()
    except BufferError as error:
        print(error)
        first, second = second, first
        second.release()
print(view)
array = bytearray(b"abc")
view = array.__buffer__(0)
for wrong in 1, memoryview(b"abc"), view, view:
    try:
        print(array.__release_buffer__(wrong))
    except Exception as error:
        print(type(error).__name__, error)
for arguments in (), (1, 2), ("a",), (1.0,), (1,), (0x100,):
    try:
        b"abc".__buffer__(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
things = b"ab", bytearray(b"ab"), memoryview(b"abcd")[::2], memoryview(bytearray(8)).cast("B", (2, 4)), memoryview(bytearray(3))[::-1]
for flags in 0, 1, 4, 8, 24, 56, 88, 152, 284, 285:
    for thing in things:
        try:
            view = thing.__buffer__(flags)
            print(flags, view.format, view.shape, view.strides, view.readonly, view.tobytes())
        except BufferError as error:
            print(flags, error)

print("==== classes")
print(isinstance(Lender(), Buffer), isinstance(Forbidden(), Buffer), issubclass(memoryview, Buffer), issubclass(int, Buffer))


class Silent:
    def __init__(self):
        self.lent = self.back = 0

    def __buffer__(self, flags):
        self.lent += flags
        return memoryview(b"quiet")

    def __release_buffer__(self, view):
        self.back += len(view)


silent, total = Silent(), 0
for number in range(300):
    total += len(bytes(silent)) + (b"i" in silent.__buffer__(0).tobytes()) + len(b"" + silent)
print(total, silent.lent, silent.back)
