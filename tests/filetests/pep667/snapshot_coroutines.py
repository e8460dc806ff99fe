# locals() in coroutines and asynchronous generators, driven by hand.
class Pause:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return got, sorted(locals())

async def worker(name, n):
    total = 0
    for i in range(n):
        answer = await Pause(i)
        total += answer[0]
    return sorted(locals()), total

def drive(coroutine, answers):
    asked = []
    try:
        asked.append(coroutine.send(None))
        for answer in answers:
            asked.append(coroutine.send(answer))
    except StopIteration as stop:
        return asked, stop.value

print(drive(worker("w", 3), [10, 20, 30]))

async def ticks(n):
    for t in range(n):
        before = locals()
        yield before
        before["t"] = None

async def collect(n):
    out = []
    async for shot in ticks(n):
        out.append((shot["t"], sorted(shot)))
    async with Manager() as entered:
        out.append(sorted(locals()))
    return out, entered

class Manager:
    async def __aenter__(self):
        mark = "in"
        return sorted(locals())
    async def __aexit__(self, *info):
        return False

print(drive(collect(3), []))

async def hot(n):
    total = 0
    async for shot in ticks(n):
        total += shot["t"] + len(locals())
    return total

print(drive(hot(1500), [])[1])
answers = [1] * 2500
print(drive(worker("hot", 2500), answers)[1])
