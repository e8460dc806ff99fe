# Classes that CPython has in C: what they have are descriptors that check their receiver, and nobody changes them.
import functools, itertools, operator, random, types
from collections import OrderedDict, defaultdict, deque, namedtuple

CLASSES = [
    types.SimpleNamespace, deque, OrderedDict, defaultdict, type(iter(deque())), functools.partial, type(functools.lru_cache(len)),
    type(functools.cmp_to_key(len)), operator.attrgetter, operator.itemgetter, operator.methodcaller, random.Random.__base__,
    itertools.chain, itertools.count, itertools.islice, itertools.groupby, type(namedtuple("P", "x").x),
]
SORTS = ("wrapper_descriptor", "method_descriptor", "classmethod_descriptor", "getset_descriptor", "member_descriptor")


def tried(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def of_class(cls):
    yield cls, cls.__mro__, hasattr(cls, "__slots__"), "__module__" in vars(cls), "__firstlineno__" in dir(cls)
    yield tried(lambda: setattr(cls, "added", 1)), tried(lambda: delattr(cls, "__doc__")), tried(lambda: type("X", (cls,), {}).__name__)
    yield tried(lambda: cls.__new__(5)), tried(lambda: cls.__new__()), tried(lambda: cls.__new__(str))
    for name, member in sorted(vars(cls).items()):
        if type(member).__name__ in SORTS and name not in ("__getattribute__", "__text_signature__", "__vectorcalloffset__", "__dict__", "__sizeof__"):
            yield name, member, member.__name__, member.__qualname__, member.__objclass__ is cls
            yield tried(lambda: member()), tried(lambda: member(5)), tried(lambda: member.__get__(5, int)), tried(lambda: member.__self__)


for cls in CLASSES:
    for line in of_class(cls):
        print(*line)
print(*(hasattr(value, "__module__") for value in (types.SimpleNamespace(), OrderedDict(), deque(), itertools.chain())))
print(type(deque().append), type(deque().__len__), type(itertools.chain.from_iterable), deque().append.__self__, deque().append.__qualname__)
print(deque.append is deque.append, deque.append == deque.append, deque.append.__doc__)
print(functools.partial(deque.append), tried(lambda: deque.append.__code__), tried(lambda: deque().append.__func__))
print(tried(lambda: setattr(deque(), "x", 1)), tried(lambda: itertools.chain().__dict__), tried(lambda: setattr(functools.partial(len), "func", 1)))


# The names that a program gives to attributes are its own.
class Mine(deque):
    def __init__(self):
        super().__init__()
        self._items, self._start, self._maxlen, self._changes = 5, 7, 8, 9

    def _compact(self):
        raise TypeError


class Counting(itertools.count):
    _next = _step = "mine"

    def __init__(self, *anything, **more):
        self._next = anything


mine, counting = Mine(), Counting(5)
for number in range(3000):
    mine.append(number)
    if number % 3:
        mine.popleft()
print(len(mine), mine[0], mine.__dict__, next(counting), next(counting), counting.__dict__)


# The same call with what is of the class and what is not, after it got hot.
def appended(function, container, times):
    for number in range(times):
        function(container, number)
    return len(container)


appended(deque.append, deque(), 3000)
print(tried(lambda: appended(deque.append, [], 3)), appended(list.append, [], 3), appended(deque.append, Mine(), 3))


class Borrowed:
    append = deque.append
    __len__ = deque.__len__


print(tried(lambda: Borrowed().append(1)), tried(lambda: len(Borrowed())))
for function in [functools.reduce, len] * 1500:
    kind = function.__reduce__()
print(kind)
print(tried(lambda: vars(itertools.chain)["from_iterable"](itertools.chain(), [[1]])), list(vars(itertools.chain)["from_iterable"](itertools.chain, [[1]])))
