# Coroutines driven by hand: await of coroutines and of objects with __await__.
class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        received = yield self.value
        return received

def run(coroutine, replies=()):
    sent, replies = None, list(replies)
    seen = []
    while True:
        try:
            seen.append(coroutine.send(sent))
        except StopIteration as stop:
            return seen, stop.value
        sent = replies.pop(0) if replies else None

async def leaf(n):
    total = 0
    for i in range(n):
        total += (await Suspend(i)) or 1
    return total

async def both(a, b):
    first = await leaf(a)
    second = await leaf(b)
    return first, second

print(run(leaf(3)), run(leaf(3), (10, 20, 30)), run(both(2, 3), (5,)))

async def nothing():
    pass

async def hot(n):
    total = 0
    for i in range(n):
        total += await leaf(i % 4)
        await nothing()
    return total

seen, total = run(hot(500))
print(len(seen), total)
print(leaf, leaf(0).__name__, type(leaf(0)).__name__)
coroutine = leaf(1)
print(coroutine)
coroutine.close()
