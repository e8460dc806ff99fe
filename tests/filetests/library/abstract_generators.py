# What the abstract generators of collections.abc do by default.
from collections.abc import AsyncGenerator, Coroutine, Generator
from types import MappingProxyType


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Minimal(Generator):
    def send(self, value):
        return value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


class Stubborn(Minimal):
    def throw(self, typ, val=None, tb=None):
        return None


class Awaited(Coroutine):
    def send(self, value):
        return value

    def throw(self, typ, val=None, tb=None):
        return None

    def __await__(self):
        yield


class Asynchronous(AsyncGenerator):
    async def asend(self, value):
        return value

    async def athrow(self, typ, val=None, tb=None):
        return await super().athrow(typ, val, tb)


class Ignoring(Asynchronous):
    async def athrow(self, typ, val=None, tb=None):
        return None


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stopped:
        return "returned", stopped.value


total = 0
made = Minimal()
for step in range(2000):
    total += made.send(step) + (next(made) is None)
print(total)
show(lambda: made.throw(ValueError))
show(lambda: made.throw(ValueError("one")))
show(lambda: made.throw(ValueError, ValueError("two")))
show(made.close)
show(Stubborn().close)
show(Awaited().close)
show(lambda: run(Asynchronous().aclose()))
show(lambda: run(Asynchronous().__anext__()))
show(lambda: run(Asynchronous().athrow(ValueError, ValueError("three"))))
show(lambda: run(Ignoring().aclose()))
show(lambda: hash(MappingProxyType({})))
