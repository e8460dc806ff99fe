# The views of an OrderedDict are views of a dict, which its own iterator walks. The order in which `sumprod` asks its operands, what
# `dir` lists that an engine lacks, keys that are past the machine's word.
import functools
import math
import operator
import random
import sys
from collections import OrderedDict


def tell(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


od = OrderedDict(a=1, b=2)
for view in (od.keys(), od.values(), od.items()):
    kind = type(view)
    print(kind, kind.__mro__, sorted(vars(kind)), isinstance(view, type(getattr({}, kind.__name__[6:])())))
    print(view, len(view), list(reversed(view)), view.mapping, type(iter(view)), type(reversed(view)))
    print(tell(kind), tell(lambda: type("Sub", (kind,), {})), tell(iter(view).__reduce__), tell(lambda: view < 1))
keys, items = od.keys(), od.items()
print(sorted(keys | {"c"}), keys & ["a"], keys - keys, {"a"} ^ keys, keys == {"a", "b"}, keys <= {"a": 1}.keys())
print({"a", "b"} == keys, keys.isdisjoint(keys), keys.isdisjoint("xyz"), 2 in od.values(), ("a", 1) in items, items == items)


class Asked(dict):
    def __iter__(self):
        print("asked")
        return super().__iter__()


class Wide(set):
    def __contains__(self, item):
        print("contains", item)
        return super().__contains__(item)


print(Asked(a=1).keys() | set(), Asked(a=1).keys().mapping, {"a": 1}.keys() == Wide("a"), Wide("a") >= {"a": 1}.keys())


def items_of(name, values):
    for value in values:
        print("next", name, value)
        yield value
    print("end", name)


print(math.sumprod(items_of("p", [1, 2]), items_of("q", [3, 4])), math.sumprod([1, 0.5, 2**70, 1j], [2, 2, 0.5, 3]))
print(tell(math.sumprod, items_of("p", [1, 2]), items_of("q", [3])), tell(math.sumprod, items_of("p", [1]), 5))


class Index:
    def __index__(self):
        print("index")
        return 2**70


for container in ("ab", (1, 2), range(3), {1}, None, object()):
    for key in (2**70, 0, "a", Index()):
        print(tell(operator.setitem, container, key, 0), tell(operator.delitem, container, key))


class Counted:
    def __len__(self):
        return 5

    def __getitem__(self, index):
        return index * 10


print(tell(random.sample, Counted(), 3), tell(functools.singledispatch(len).dispatch, None))
print([name for name in dir(tell.__code__) if name.startswith("co_")], "modules" in dir(sys), "monitoring" in dir(sys))

total = 0
for i in range(3000):
    total += len(od.keys() & {"a"}) + (i in od.values())
print(total)
