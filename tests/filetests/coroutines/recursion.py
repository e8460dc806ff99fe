# Deep chains of awaits are counted against the recursion limit.
async def deep(n):
    if n == 0:
        return 0
    return 1 + await deep(n - 1)

def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

print(run(deep(500)))
try:
    run(deep(5000))
except RecursionError as error:
    print(error)

class Suspend:
    def __await__(self):
        yield 1

async def suspended(n):
    if n == 0:
        await Suspend()
        return 0
    return 1 + await suspended(n - 1)

coroutine = suspended(300)
print(coroutine.send(None))
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
coroutine = suspended(200)
coroutine.send(None)
try:
    coroutine.throw(ValueError("deep"))
except ValueError as error:
    depth, traceback = 0, error.__traceback__
    while traceback is not None:
        depth, traceback = depth + 1, traceback.tb_next
    print(error, depth)
print(sum(run(deep(i % 50)) for i in range(300)))
