# The traceback of an exception through asynchronous generators.
class Suspend:
    def __await__(self):
        yield

async def source(n):
    for i in range(n):
        await Suspend()
        yield 100 // (n - 100 - i)

async def doubled(n):
    async for value in source(n):
        yield value * 2

async def consume(n):
    total = 0
    async for value in doubled(n):
        total += value
    return total

def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

print(run(consume(99)))
print(run(consume(300)))
