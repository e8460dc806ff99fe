# async with, driven by hand: suspension while entering and leaving, suppression, several managers.
class Suspend:
    def __init__(self, tag): self.tag = tag
    def __await__(self):
        got = yield self.tag
        return got
class A:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        got = await Suspend(f"enter {self.name}")
        return got
    async def __aexit__(self, kind, value, tb):
        await Suspend(f"exit {self.name} {kind.__name__ if kind else None}")
        return self.swallow
def drive(coroutine):
    seen, send = [], None
    try:
        while True:
            seen.append(coroutine.send(send))
            send = len(seen)
    except StopIteration as stop:
        return seen, stop.value
    except Exception as error:
        return seen, repr(error)
async def plain():
    async with A("a") as x, A("b") as y:
        return x, y
async def failing(swallow):
    async with A("a", swallow):
        async with A("b"):
            raise ValueError("body")
    return "after"
async def mixed():
    class Sync:
        def __enter__(self): return "sync"
        def __exit__(self, *a): return True
    with Sync() as s:
        async with A("in") as a:
            raise KeyError
    return s, a
async def loops(n):
    total = 0
    for i in range(n):
        async with A(i) as got:
            if i % 2: continue
            total += got
    return total
for c in (plain(), failing(True), failing(False), mixed()):
    print(drive(c))
print(drive(loops(3)))
class OnlySync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NotAwaitable:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
async def wrong(m):
    async with m: pass
for m in (OnlySync(), NotAwaitable(), 5):
    print(drive(wrong(m)))
seen, total = drive(loops(800))
print(len(seen), total, seen[-1])
