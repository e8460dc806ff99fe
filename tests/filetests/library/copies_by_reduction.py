# copy asks an object how it is made: __setstate__, what cannot be copied, and what else Lib/test asks of these modules.
import collections
import copy
import functools
import math
import string
import types


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error.args)


class Forgets:
    def __init__(self):
        self.v = 0

    def __setstate__(self, state):
        self.seen = sorted(state)


class Slotted:
    __slots__ = ("a", "__b")

    def __init__(self):
        self.a, self.__b = [1], 2

    def both(self):
        return self.a, self.__b


for make in (copy.copy, copy.deepcopy):
    print(vars(make(Forgets())), make(Slotted()).both(), make(list[int]), make(types.SimpleNamespace(a=[1])))
    print(make(collections.Counter("abca")), make(collections.ChainMap({1: 2})), make(Forgets().__setstate__.__func__) is Forgets.__setstate__)
    for value in ({}.keys(), {1: 2}.values(), {}.items(), (n for n in ()), types.MappingProxyType({}), memoryview(b"")):
        show(lambda: make(value))
partial = functools.partial(int, base=2)
partial.other = [1]
print(copy.copy(partial).other is partial.other, copy.deepcopy(partial).other is partial.other, partial.__reduce__()[2])
print(collections.Counter("aa").__reduce__(), types.SimpleNamespace(a=1).__reduce__())


class Entries:
    def __mro_entries__(self, bases):
        return 1


show(lambda: types.resolve_bases((Entries(),)))
for text in ("$", "a\n$ b", "$İx"):
    show(lambda: string.Template(text).substitute({"İx": 1}))
for x in (-(10**400), 0, -1, -1.5, -(2**2000)):
    show(lambda: math.log(x))
    show(lambda: math.log2(x))
print(type.__type_params__, functools.update_wrapper(lambda: 0, type).__name__)


class Text(str):
    pass


def generator():
    yield


generator.__qualname__, generator.__name__ = Text("q"), Text("n")
made = generator()
made.__name__ = Text("u")
print(generator.__qualname__, generator.__name__, made.__name__)
print(sum(copy.deepcopy([i, [i]])[1][0] for i in range(3000)))
