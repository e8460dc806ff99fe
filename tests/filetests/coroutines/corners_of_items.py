# What asynchronous generators give when it is None, and which generator expressions are asynchronous.
import sys
from collections.abc import Mapping, MutableMapping


async def items():
    yield None
    yield 1


async def plain():
    return


async def each(of):
    for item in of:
        yield item


def told(awaitable):
    try:
        return awaitable.send(None)
    except BaseException as error:
        return type(error).__name__, error.args


for i in range(3000):
    last = i
for i in range(3):
    made = items()
    seen = told(made.asend(None)), told(anext(made)), told(anext(made, None)), told(made.aclose()), told(plain())
print(seen)


async def inside():
    lists = ([i + j async for i in each([1, 2])] for j in [10, 20])
    chosen = (j for j in [1, 2] if [i async for i in each([j])])
    deep = ([[k async for k in each([j])] for j in [1, 2]] for _ in [0])
    later = (j for k in [1] for j in [i async for i in each([k])])
    first = (x for x in [y async for y in each([3])])
    for made in (lists, chosen, deep, later):
        print(type(made).__name__, [item async for item in made])
    print(type(first).__name__, list(first))


told(inside())


def own():
    names = sys._getframe().f_locals
    return isinstance(names, Mapping), isinstance(names, MutableMapping)


print(own())
