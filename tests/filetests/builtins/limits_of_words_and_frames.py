# What does not fit into a word of the machine names the class of what was given; the limits of `sys` at their edges; what members
# of classes are there without being told apart by a build.
import enum
import random
import sys


class Big(int):
    pass


class Index:
    def __index__(self):
        return 2**70


def message(f, *arguments):
    try:
        return f(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for huge in Big(2**70), Index(), 2**70, True:
    print([message(f, huge) for f in (
        lambda n: [1][n:] and [1][n],
        lambda n: (1, 2)[n],
        lambda n: "ab"[n],
        lambda n: b"ab"[n],
        lambda n: bytearray(b"ab")[n],
        lambda n: [1] * n,
        lambda n: "ab" * n,
        lambda n: b"ab" * n,
        lambda n: len(bytes(n)),
        lambda n: len(bytearray(n)),
        lambda n: range(5)[n],
    )])


def at_depth(n):
    if n:
        return at_depth(n - 1)
    deep = int(message(sys.setrecursionlimit, 1).split()[-6].rstrip(":"))
    told = []
    for limit in deep - 1, deep, deep + 1:
        told.append(message(sys.setrecursionlimit, limit) is None)
        sys.setrecursionlimit(1000)
    return told


print(at_depth(3))
print([message(sys.setrecursionlimit, *given) for given in ((), (1, 2), ("x",), (2**40,), (0,), (-5,), (2.5,))])
print(sys.getrecursionlimit(), message(sys.getrecursionlimit, 1))


class Wrong:
    def __float__(self):
        return "a"

    def __complex__(self):
        return "b"


for value in [], "1", None, 2j, 3, 1.5, True, Wrong(), object:
    print([message(f, value) for f in (complex.from_number, float.from_number)])
print([c.__name__ for c in (object, int, bool, list, dict, set, frozenset, bytearray, str, bytes, tuple, float, type) if "__sizeof__" in vars(c)])


class Shade(enum.Flag):
    DARK = 1


print(~Shade.DARK, vars(Shade.DARK), vars(Shade(0)), random.Random().random() == random.Random().random())

# A hot loop in which an index stops fitting.
count = 0
for step in range(4000):
    try:
        count += (1, 2)[step % 2 if step < 3990 else Big(2**64 + step)]
    except IndexError as e:
        last = str(e)
print(count, last)
