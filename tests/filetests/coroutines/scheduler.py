# A small event loop: tasks, futures, sleeping, gathering, cancelling.
class Future:
    def __init__(self):
        self.done, self.result, self.waiting = False, None, []

    def set(self, result):
        self.done, self.result = True, result
        loop.ready.extend(self.waiting)

    def __await__(self):
        while not self.done:
            self.waiting.append(loop.current)
            yield self
        return self.result

class Cancelled(Exception):
    pass

class Task(Future):
    def __init__(self, coroutine):
        super().__init__()
        self.coroutine, self.cancelled = coroutine, False
        loop.ready.append(self)

    def step(self):
        try:
            if self.cancelled:
                self.cancelled = False
                self.coroutine.throw(Cancelled())
            else:
                self.coroutine.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        except Cancelled:
            self.set("cancelled")

    def cancel(self):
        self.cancelled = True
        loop.ready.append(self)

class Loop:
    def __init__(self):
        self.ready, self.timers, self.time, self.current = [], [], 0, None

    def run(self):
        while self.ready or self.timers:
            while self.ready:
                self.current = self.ready.pop(0)
                if not self.current.done:
                    self.current.step()
            if self.timers:
                self.timers.sort(key=lambda timer: timer[0])
                self.time, future = self.timers.pop(0)
                future.set(None)

loop = Loop()

async def sleep(delay):
    future = Future()
    loop.timers.append((loop.time + delay, future))
    await future

async def gather(*coroutines):
    tasks = [Task(coroutine) for coroutine in coroutines]
    return [await task for task in tasks]

log = []

async def worker(name, delay, rounds):
    try:
        for i in range(rounds):
            await sleep(delay)
            log.append((loop.time, name, i))
    except Cancelled:
        log.append((loop.time, name, "cancelled"))
        raise
    return name * rounds

async def main():
    late = Task(worker("x", 50, 5))
    results = await gather(worker("a", 3, 3), worker("b", 2, 4), worker("c", 5, 1))
    late.cancel()
    return results, await late

task = Task(main())
loop.run()
print(task.result)
print(log)

async def many():
    log.clear()
    await gather(*(worker(str(i), i % 7 + 1, 8) for i in range(40)))
    return len(log), loop.time

task = Task(many())
loop.run()
print(task.result)
