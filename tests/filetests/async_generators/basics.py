# Asynchronous generators: yield and await in one body.
class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)

def run(coroutine):
    seen = []
    try:
        while True:
            seen.append(coroutine.send(None))
    except StopIteration as stop:
        return seen, stop.value

async def count(n, log):
    try:
        for i in range(n):
            await Suspend(("before", i))
            sent = yield i
            if sent is not None:
                log.append(sent)
    finally:
        log.append("finally")

async def collects(n):
    log = []
    return [i async for i in count(n, log)], log

print(run(collects(3)))

async def sends():
    log = []
    generator = count(3, log)
    out = [await generator.asend(None), await generator.asend("a"), await generator.__anext__(), ]
    try:
        await generator.asend("b")
    except StopAsyncIteration as stop:
        out.append(repr(stop))
    out.append(await anext(generator, "default"))
    return out, log

print(run(sends()))

async def hot(n):
    total = 0
    async for i in count(n, []):
        total += i
    return total

seen, total = run(hot(900))
print(len(seen), total)

async def plain():
    yield 1
    yield 2

async def early():
    async for i in plain():
        return i

async def chained(n):
    async for i in count(n, []):
        async for j in plain():
            yield i * j

async def sums(n):
    return sum([x async for x in chained(n)])

print(run(early()), run(sums(100))[1])
generator = plain()
print(generator, type(generator).__name__, generator.__name__, generator.ag_running, generator.ag_suspended, generator.ag_await)
for wrong in (lambda: iter(generator), lambda: next(generator), lambda: generator.send, lambda: list(generator)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(error)
print(generator.__aiter__() is generator, aiter(generator) is generator)
