# Pipelines of asynchronous generators, comprehensions and generator expressions among them.
class Suspend:
    def __await__(self):
        yield

async def source(n):
    for i in range(n):
        if i % 10 == 0:
            await Suspend()
        yield i

async def mapped(function, items):
    async for item in items:
        yield function(item)

async def filtered(predicate, items):
    async for item in items:
        if await predicate(item):
            yield item

async def batched(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)

async def is_odd(x):
    await Suspend()
    return x % 2

def run(coroutine):
    ticks = 0
    try:
        while True:
            coroutine.send(None)
            ticks += 1
    except StopIteration as stop:
        return ticks, stop.value

async def small():
    return [b async for b in batched(mapped(lambda x: x * x, filtered(is_odd, source(12))), 4)]

async def large():
    total = 0
    async for batch in batched(mapped(lambda x: x * 3 % 101, filtered(is_odd, source(600))), 7):
        total = (total * 31 + sum(batch)) % 1000003
    return total

async def expressions():
    squares = (x * x async for x in source(6) if await is_odd(x))
    awaited = [y async for y in (await tenfold(x) async for x in source(4))]
    mixed = {x: [y async for y in source(x)] async for x in source(4)}
    return [s async for s in squares], awaited, mixed, [x + y async for x in source(3) for y in range(2) if x != y]

async def tenfold(x):
    await Suspend()
    return x * 10

print(run(small()), run(large()))
print(run(expressions()))

async def interleave(*iterators):
    live = list(iterators)
    while live:
        for iterator in live[:]:
            try:
                yield await anext(iterator)
            except StopAsyncIteration:
                live.remove(iterator)

async def interleaved():
    return [x async for x in interleave(source(3), mapped(str, source(2)), source(1))]

print(run(interleaved()))
