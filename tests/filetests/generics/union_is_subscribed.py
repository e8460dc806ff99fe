# cold: subscripts of classes: typing.Union makes unions of what it is given, other classes say with their module that they take none
import collections
import functools
import itertools
import operator
import random
import types


class A:
    pass


for item in ((int, str), (int,), int, None, (int, None), (), (int, int), (int | str, A), 3, (int, 3), (list[int], dict), [int]):
    try:
        print(repr(types.UnionType[item]), type(types.UnionType[item]).__name__)
    except TypeError as error:
        print(error)
print(types.UnionType.__class_getitem__(int), types.UnionType[int, str] == int | str)
for cls in (itertools.count, random.Random.__base__, types.SimpleNamespace, operator.itemgetter, types.GenericAlias, int, A, Exception,
            type(functools.lru_cache(len)), type(iter(collections.deque())), type(len), type(A.__init__)):
    for function in (lambda: cls[0], lambda: delattr(cls, "missing")):
        try:
            function()
        except (TypeError, AttributeError) as error:
            print(error)
