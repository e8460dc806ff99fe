# What cannot be awaited, and what says so.
def attempt(function):
    coroutine = function()
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        print(function.__name__, "returned", stop.value)
    except Exception as error:
        print(function.__name__, type(error).__name__, error, repr(error.__cause__))

class NotIterator:
    def __await__(self):
        return 5

class GivesCoroutine:
    def __await__(self):
        self.inner = inner()
        return self.inner

class NoneAwait:
    __await__ = None

class Raises:
    def __await__(self):
        raise OSError("no")

class BadAIter:
    def __aiter__(self):
        return 5

class BadANext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7

async def inner():
    return 1

async def awaits_int():
    await 5

async def awaits_none():
    await None

async def awaits_not_iterator():
    await NotIterator()

async def awaits_coroutine_giver():
    await (giver := GivesCoroutine())

async def awaits_none_await():
    await NoneAwait()

async def awaits_raiser():
    await Raises()

async def loops_over_list():
    async for x in [1]:
        pass

async def loops_over_bad_aiter():
    async for x in BadAIter():
        pass

async def loops_over_bad_anext():
    async for x in BadANext():
        pass

async def comprehends_bad_anext():
    return [x async for x in BadANext()]

async def awaits_twice():
    coroutine = inner()
    await coroutine
    await coroutine

async def works():
    return await inner()

for function in (awaits_int, awaits_none, awaits_not_iterator, awaits_none_await, awaits_raiser, loops_over_list,
                 loops_over_bad_aiter, loops_over_bad_anext, comprehends_bad_anext, awaits_twice, works):
    attempt(function)
coroutine = works()
for wrong in (lambda: iter(coroutine), lambda: next(coroutine), lambda: list(coroutine), lambda: coroutine + 1,
              lambda: coroutine(), lambda: coroutine.send(1), lambda: [*coroutine]):
    try:
        wrong()
    except TypeError as error:
        print(error)

def delegates():
    yield from coroutine

try:
    next(delegates())
except TypeError as error:
    print(error)
coroutine.close()
total = 0
for i in range(600):
    c = awaits_int() if i % 2 else works()
    try:
        c.send(None)
    except StopIteration as stop:
        total += stop.value
    except TypeError:
        total += 10
print(total)
