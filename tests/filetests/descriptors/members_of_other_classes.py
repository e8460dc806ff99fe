# Members of builtin classes in classes that they do not apply to.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Mixed:
    __eq__ = str.__eq__
    __add__ = list.__add__
    __len__ = list.__len__
    __iter__ = list.__iter__
    __next__ = zip.__next__
    __repr__ = int.__repr__
    __lt__ = list.__lt__
    __hash__ = int.__hash__
    __contains__ = tuple.__contains__
    __index__ = int.__index__
    __get__ = property.__get__
    start = slice.start
    getter = property.fget
    doc = property.__doc__
    keys = dict.fromkeys
    cleared = list.clear


mixed = Mixed()
for function in (
    lambda: mixed == mixed,
    lambda: len(mixed),
    lambda: list(mixed),
    lambda: next(mixed),
    lambda: repr(mixed),
    lambda: mixed < mixed,
    lambda: hash(mixed),
    lambda: 1 in mixed,
    lambda: [1][mixed],
    lambda: mixed.start,
    lambda: mixed.getter,
    lambda: mixed.cleared,
    lambda: Mixed.keys,
    lambda: Mixed.keys("ab"),
):
    show(function)


def refused(count):
    found = 0
    for step in range(count):
        try:
            len(mixed)
        except TypeError:
            found += 1
    return found


print(refused(3000))


class Unsubscribed(tuple):
    __class_getitem__ = None


show(lambda: Unsubscribed[int])


class Key:
    def __hash__(self):
        return 0

    def __eq__(self, other):
        source.clear()
        return False


source = {number: 0 for number in range(1, 100)}
source[Key()] = 0
show(lambda: {Key(): 0, 1: 1}.update(source))
