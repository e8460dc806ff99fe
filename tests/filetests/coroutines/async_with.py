# async with: enter and exit are awaited, exceptions are given to exit.
class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)

class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        await Suspend(self.name + " enter")
        return self.name

    async def __aexit__(self, kind, value, traceback):
        await Suspend((self.name + " exit", kind and kind.__name__, str(value)))
        return self.suppress

def run(coroutine):
    seen = []
    try:
        while True:
            seen.append(coroutine.send(None))
    except StopIteration as stop:
        return seen, stop.value
    except Exception as error:
        return seen, repr(error)

async def plain():
    async with Manager("a") as a, Manager("b") as b:
        return a + b

async def raising(suppress):
    async with Manager("outer", suppress):
        async with Manager("inner"):
            raise ValueError("boom")
    return "after"

async def loops(n):
    total = 0
    for i in range(n):
        async with Manager(str(i), True):
            if i % 3 == 0:
                continue
            if i % 5 == 4:
                raise KeyError(i)
            total += i
    return total

print(run(plain()))
print(run(raising(True)))
print(run(raising(False)))
seen, total = run(loops(150))
print(len(seen), total)

class Half:
    async def __aenter__(self):
        pass

class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass

class NotAwaitable:
    def __aenter__(self):
        return 3

    def __aexit__(self, *details):
        return 4

class ExitNotAwaitable(NotAwaitable):
    async def __aenter__(self):
        return self

async def wrong(manager):
    async with manager:
        pass

for manager in (5, Half(), Sync(), NotAwaitable(), ExitNotAwaitable()):
    print(run(wrong(manager)))
