# async for over objects: __aiter__ and __anext__, break, continue, else, exceptions.
class Suspend:
    def __await__(self):
        yield "tick"

class Count:
    def __init__(self, n, fail=None):
        self.n, self.i, self.fail = n, 0, fail

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Suspend()
        if self.i == self.fail:
            raise ValueError(self.i)
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i

def run(coroutine):
    ticks = 0
    try:
        while True:
            coroutine.send(None)
            ticks += 1
    except StopIteration as stop:
        return ticks, stop.value
    except Exception as error:
        return ticks, repr(error)

async def total(n):
    result = 0
    async for i in Count(n):
        if i % 7 == 3:
            continue
        result += i
    else:
        result = -result
    return result

async def first(n, wanted):
    async for i in Count(n):
        if i == wanted:
            break
    else:
        return "not found"
    return i

async def pairs():
    out = []
    async for a, b in Pairs():
        out.append(a * b)
    return out

class Pairs(Count):
    def __init__(self):
        super().__init__(3)

    async def __anext__(self):
        value = await super().__anext__()
        return value, value + 1

async def failing():
    seen = []
    try:
        async for i in Count(5, fail=2):
            seen.append(i)
    except ValueError as error:
        return seen, repr(error)

async def nested(n):
    result = 0
    async for i in Count(n):
        async for j in Count(i):
            result += i * j
    return result

for coroutine in (total(10), total(700), first(10, 4), first(3, 9), pairs(), failing(), nested(12)):
    print(run(coroutine))

async def comprehensions():
    return ([i async for i in Count(4)], {i % 2 async for i in Count(4)}, {i: i * i async for i in Count(3) if i != 2},
            [(i, j) async for i in Count(2) for j in range(2)], [i for i in range(3) if await coro(i)])

async def coro(value):
    await Suspend()
    return value

print(run(comprehensions()))

async def expression():
    generator = (i * 2 async for i in Count(3))
    return [value async for value in generator], sum([i async for i in Count(100)])

print(run(expression()))
print(run(anexts := first(2, 1)))
