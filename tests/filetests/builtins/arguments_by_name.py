# Which complaint comes first: too many arguments, one that is missing, or a name that is not known.
import math


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


for function in (pow, round, sum, map, zip, int, memoryview, enumerate, sorted, complex, float, math.isclose, math.prod, math.nextafter, math.atan2, math.comb, int.from_bytes, (5).to_bytes, "a".split, "a".encode, "a".expandtabs, "a".replace, b"a".hex, b"a".decode, [].sort, [].index, {}.get, {}.pop, {}.setdefault, {}.update):
    print(getattr(function, "__name__", function))
    show(lambda: function(unknown=1))
    show(lambda: function(1, unknown=1))
    show(lambda: function(1, 2, unknown=1, other=2))
    show(lambda: function(1, 2, 3, 4, 5, 6))
show(lambda: pow(base=2, exp=5, mod=7))
show(lambda: pow(2, exp=5, mod=None))
show(lambda: pow(2, 5, base=3))
show(lambda: round(number=2.567, ndigits=1))
show(lambda: round(1.5, number=2))
show(lambda: sum([1, 2], start=5))
show(lambda: sum([1, 2], 5, start=5))
show(lambda: int.from_bytes(byteorder="little", bytes=b"\x01\x02"))
show(lambda: (5).to_bytes(signed=True, length=3))
show(lambda: (5).to_bytes(3, "big", True))
show(lambda: memoryview(object=b"ab").tolist())
show(lambda: complex(imag=2))
show(lambda: format(5, "x", "y"))
show(lambda: (5).__format__())
show(lambda: 1.5.__format__("e", "f"))
show(lambda: "a".__format__(spec="x"))
show(lambda: object().__format__(5))

total = 0
for step in range(3000):
    total += pow(step, exp=2, mod=7) + round(number=step / 3) + sum([step, 1], start=1) + int.from_bytes(step.to_bytes(2), byteorder="big")
print(total)
