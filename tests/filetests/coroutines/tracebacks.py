# The traceback of an exception through a chain of awaits.
class Suspend:
    def __await__(self):
        yield

async def leaf(n):
    await Suspend()
    return 10 // n

async def middle(n):
    total = 0
    for i in range(n, -1, -1):
        total += await leaf(i)
    return total

async def top():
    return await middle(600)

def run(coroutine):
    while True:
        coroutine.send(None)

run(top())
