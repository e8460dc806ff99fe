# The order of abstract base classes in dispatch, and corners of the library's classes in C.
import functools
import math
import operator
import types
from collections import Counter, UserDict, abc, defaultdict, deque


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


@functools.singledispatch
def kind(value):
    return "base"


class Sized(abc.Sized):
    def __len__(self):
        return 0


class Plain:
    pass


kind.register(abc.Iterable, lambda value: "iterable")
kind.register(abc.Container, lambda value: "container")
kind.register(abc.Sized, lambda value: "sized")
kind.register(abc.Set, lambda value: "set")
sized, plain = Sized(), Plain()
for _ in range(30):
    found = [kind(sized), kind(plain), kind(set()), kind(frozenset())]
print(found)
abc.Iterable.register(Sized)
kind.register(abc.Callable, lambda value: "callable")
print(kind(sized))
abc.Set.register(Sized)
kind.register(abc.Hashable, lambda value: "hashable")
attempt(kind, sized)
abc.Iterable.register(Plain)
attempt(kind.dispatch, Plain)
attempt(kind, [])
attempt(kind, defaultdict(int))


class Both(defaultdict):
    pass


abc.MutableSequence.register(Both)


@functools.singledispatch
def shape(value):
    return "base"


shape.register(abc.MutableMapping, lambda value: "mapping")
shape.register(abc.MutableSequence, lambda value: "sequence")
print(shape(Both()), shape(defaultdict(int)), shape([]), shape(()))

attempt(functools.partialmethod)
attempt(functools.partialmethod, None)
attempt(operator.inv)
attempt(operator.invert)

counter = Counter("aabbbc")
for count in None, 0, 1, 2, 9, -1, True, 1.0:
    attempt(counter.most_common, count)
for count in 2.0, "a", 9.5:
    attempt(counter.most_common, count)


class Two:
    def __index__(self):
        return 2


numbers = deque([1, 2, 3, 2])
for start in 0, Two(), -1, None, 1.5, "a":
    attempt(numbers.index, 2, start)


class Module(types.ModuleType):
    def __init__(self, name, extra):
        super().__init__(name, "doc of " + name)
        self.extra = extra

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return "got " + name


module = Module("made", 5)
for _ in range(30):
    names = module.extra, module.__name__, module.__doc__, module.missing
print(names, module)
attempt(types.ModuleType)
attempt(types.ModuleType, None)
attempt(types.ModuleType.__init__, module, 5)

print(list(reversed(types.MappingProxyType({1: 2, 3: 4}))))
attempt(reversed, types.MappingProxyType(UserDict()))
tiny = 5e-324
for steps in None, 1, 2, 3:
    print([math.nextafter(x, y, steps=steps) for x, y in ((tiny, -0.0), (-tiny, 0.0), (tiny, -tiny), (-tiny, tiny), (0.0, -0.0), (-0.0, 0.0))])
