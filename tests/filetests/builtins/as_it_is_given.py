# What special methods give is handed on as it is; what is asked for is asked when it is its turn.
import time


class Outer:
    class Inner:
        pass


class Text(str):
    pass


class Bytes(bytes):
    pass


class Shown:
    def __repr__(self):
        return Text("shown")

    def __bytes__(self):
        return Bytes(b"bytes")


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


shown = Shown()
count = 0
for _ in range(100):
    count += len(ascii(shown))
kinds = [type(value).__name__ for value in (ascii(shown), repr(shown), str(shown), f"{shown}", bytes(shown))]
print(count, kinds, ascii(Text("\xe9")))

inner = Outer.Inner()
for function, *arguments in [
    (str, b"a", inner), (str, b"a", "utf-8", inner), (str, b"a", None), (bytes, "a", inner), (bytes.fromhex, inner),
    (complex, inner, 1), (complex, 1, inner), (time.sleep, inner),
]:
    attempt(function, *arguments)


class Unfit:
    def __init__(self, error):
        self.error = error

    def __index__(self):
        raise self.error

    def __iter__(self):
        return iter([1, 2])


for error in TypeError("no"), ValueError("no"):
    attempt(bytes, Unfit(error))
    attempt(bytearray, Unfit(error))


class Unsized:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        raise RuntimeError("length")


attempt(bytearray().extend, Unsized())
attempt([].extend, Unsized())


class Clears:
    def __init__(self, other):
        self.other = other

    def __eq__(self, other):
        self.other.clear()
        return NotImplemented


one, two = [], []
one.append(Clears(two))
two.append(Clears(one))
print(one == two, one, two)
three = []
three.append(Clears(three))
print(three == [1], three)
four = [1, 2]
four.append(Clears(four))
print(four < [1, 2, 0, 5], four)


def items():
    if nested:
        return "end"
    nested.append(1)
    list(iterator)
    return "more"


nested = []
iterator = iter(items, "end")
print(next(iterator, "nothing"), list(iterator))

view = memoryview(b"abc")
known = hash(view)
view.release()
print(hash(view) == known == hash(b"abc"))
view = memoryview(b"abc")
view.release()
attempt(hash, view)
attempt(hash, memoryview(bytearray(b"abc")))

for text in "0x1p99999999999999999999", "0x1p123456789123456789", "-0x1p-99999999999999999999", "0x0p99999999999999999999":
    attempt(float.fromhex, text)

x = 6
print(f"\{x * 7}", f"{x}\{x}a\{x!r:>3}", rf"\{x}", f"\{{{x}\}}")
