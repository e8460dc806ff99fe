# What `__reduce__` tells of iterators and other builtin objects, `__setstate__`, and copies of iterators.
import copy


class Squares:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * index

    def __repr__(self):
        return "Squares()"


class Bag(set):
    pass


def advanced(iterator, steps=1):
    for _ in range(steps):
        next(iterator)
    return iterator


def text(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(text(item) for item in value) + ")"
    if hasattr(value, "__next__") and not callable(value):
        return "iterator" + repr(list(value))
    return value.__name__ if callable(value) else repr(value)


MAKERS = [
    lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter("aé€"), lambda: iter(b"abc"),
    lambda: iter(bytearray(b"abc")), lambda: iter(range(1, 10, 2)), lambda: iter(range(2**70, 2**70 + 9, 2)),
    lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.values()), lambda: iter({1: 2, 3: 4}.items()),
    lambda: reversed({1: 2, 3: 4}), lambda: reversed({1: 2, 3: 4}.items()), lambda: iter({5}), lambda: enumerate([6, 7], 5),
    lambda: zip([1, 2], [3, 4]), lambda: zip([1, 2], [3, 4], strict=True), lambda: map(len, ["a", "bc"]),
    lambda: filter(None, [1, 2]), lambda: reversed((1, 2, 3)), lambda: reversed([1, 2, 3]), lambda: reversed(Squares()),
    lambda: reversed(range(5)), lambda: iter(Squares()), lambda: iter(int, 1),
]
for make in MAKERS:
    print(type(make()).__name__, text(make().__reduce__()), text(advanced(make()).__reduce__()))
    if type(make()).__name__ != "callable_iterator":
        spent = make()
        list(spent)
        print("   ", text(spent.__reduce__()), list(copy.copy(advanced(make()))))

for make in MAKERS:
    for state in (0, 1, -1, -7, 2, 99, 2**70, None, "a"):
        iterator = advanced(make())
        if hasattr(iterator, "__setstate__"):
            try:
                print(type(iterator).__name__, state, iterator.__setstate__(state), list(iterator))
            except (TypeError, OverflowError, ValueError) as error:
                print(type(iterator).__name__, state, type(error).__name__, error)

bag = Bag({7})
bag.owner = "me"
for value in [
    range(1, 5, 2), slice(1, 2), {1}, frozenset({1}), bag, bytearray(b"ab\xff"), bytearray(), ..., NotImplemented, len,
    [1].append, int.from_bytes, str.upper, int.__add__, (5).__add__, ValueError(1, 2), FileNotFoundError(2, "x", "name"),
    AttributeError("m", name="n"), ImportError("m", name="n", path="p"), KeyError(),
]:
    print(type(value).__name__, text(value.__reduce__()))
print(bytearray(b"ab").__reduce_ex__(3), bytearray(b"ab").__reduce_ex__(2))
try:
    iter([]).__reduce__(1)
except TypeError as error:
    print(error)

error = ValueError(1)
error.__setstate__({"args": (2,), "extra": 3})
print(repr(error), error.extra)

total = 0
for number in range(3000):
    iterator = advanced(iter([number, 1, 2]))
    function, arguments, state = iterator.__reduce__()
    iterator.__setstate__(state - 1)
    total += sum(iterator) + len(arguments)
print(total)
