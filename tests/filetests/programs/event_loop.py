# cpython: 3.14
# An event loop by hand: tasks, futures, sleeping, locks, queues, cancellation, gather, timeouts.
from collections import deque
import itertools, types
class Cancelled(BaseException): pass
class Future:
    def __init__(self, loop): self.loop, self.done, self.result_, self.error, self.waiting = loop, False, None, None, []
    def set(self, value=None, error=None):
        if self.done: return
        self.done, self.result_, self.error = True, value, error
        for task in self.waiting: self.loop.ready.append((task, None))
        self.waiting.clear()
    def __await__(self):
        if not self.done: yield self
        if self.error: raise self.error
        return self.result_
class Task(Future):
    ids = itertools.count(1)
    def __init__(self, loop, coro, name=None):
        super().__init__(loop); self.coro, self.name, self.blocker = coro, name or f'T{next(self.ids)}', None
    def step(self, error):
        try: self.blocker = self.coro.throw(error) if error else self.coro.send(None)
        except StopIteration as e: self.set(e.value)
        except Cancelled as e: self.set(error=e); self.loop.log(f'{self.name} cancelled')
        except Exception as e: self.set(error=e); self.loop.log(f'{self.name} failed: {e!r}')
        else:
            if self.blocker is None: self.loop.ready.append((self, None))
            else: self.blocker.waiting.append(self)
    def cancel(self):
        if self.done: return False
        if self.blocker and self in self.blocker.waiting: self.blocker.waiting.remove(self)
        self.loop.ready.append((self, Cancelled(self.name))); return True
class Loop:
    def __init__(self): self.ready, self.timers, self.now, self.lines, self.seq = deque(), [], 0, [], itertools.count()
    def log(self, text): self.lines.append(f'{self.now:>3} {text}')
    def spawn(self, coro, name=None): t = Task(self, coro, name); self.ready.append((t, None)); return t
    def at(self, when, future): self.timers.append((when, next(self.seq), future)); self.timers.sort(key=lambda t: t[:2], reverse=True)
    def sleep(self, d): f = Future(self); self.at(self.now + d, f); return f
    def run(self, coro):
        main = self.spawn(coro, 'main')
        while not main.done:
            while self.ready:
                task, error = self.ready.popleft()
                if not task.done: task.step(error)
            if main.done: break
            if not self.timers: raise RuntimeError('deadlock: ' + ', '.join(sorted(t.name for t in self.blocked)) if hasattr(self, 'blocked') else 'deadlock')
            self.now, _, f = self.timers.pop(); f.set(self.now)
        if main.error: raise main.error
        return main.result_
    async def gather(self, *coros): return [await t for t in [self.spawn(c) for c in coros]]
    async def timeout(self, coro, limit):
        task = self.spawn(coro); timer = self.sleep(limit); done = Future(self)
        async def watch(f, what):
            try: await f
            except Exception: pass
            done.set(what)
        self.spawn(watch(task, 'task')); self.spawn(watch(timer, 'timer'))
        if await done == 'timer': task.cancel(); raise TimeoutError(limit)
        return await task
class Lock:
    def __init__(self, loop): self.loop, self.held, self.queue = loop, False, deque()
    async def __aenter__(self):
        while self.held: f = Future(self.loop); self.queue.append(f); await f
        self.held = True; return self
    async def __aexit__(self, *exc):
        self.held = False
        if self.queue: self.queue.popleft().set()
class Queue:
    def __init__(self, loop, size): self.loop, self.size, self.items, self.getters, self.putters = loop, size, deque(), deque(), deque()
    async def put(self, x):
        while len(self.items) >= self.size: f = Future(self.loop); self.putters.append(f); await f
        self.items.append(x)
        if self.getters: self.getters.popleft().set()
    async def get(self):
        while not self.items: f = Future(self.loop); self.getters.append(f); await f
        x = self.items.popleft()
        if self.putters: self.putters.popleft().set()
        return x
    def __aiter__(self): return self
    async def __anext__(self):
        x = await self.get()
        if x is None: raise StopAsyncIteration
        return x
loop = Loop()
async def worker(name, lock, n):
    for i in range(n):
        async with lock: loop.log(f'{name} holds {i}'); await loop.sleep(2)
        await loop.sleep(1)
    return name * n
async def producer(q, n):
    for i in range(n): await q.put(i * i); loop.log(f'put {i}')
    await q.put(None)
async def consumer(q): return [x async for x in q]
async def ticker(n):
    for i in range(n): yield i; await loop.sleep(1)
async def failing(): await loop.sleep(1); raise ValueError('bad luck')
async def stubborn():
    try: await loop.sleep(100)
    except Cancelled: loop.log('cleaning'); await loop.sleep(1); raise
    finally: loop.log('finally')
async def main():
    lock = Lock(loop); print(await loop.gather(worker('a', lock, 2), worker('b', lock, 3)))
    q = Queue(loop, 2); _, got = await loop.gather(producer(q, 6), consumer(q)); print(got)
    print([i async for i in ticker(4) if i % 2], {i: i * i async for i in ticker(3)}, sum([i async for i in ticker(5)]))
    try: await loop.gather(failing(), loop_forever(3))
    except ValueError as e: print('caught', e)
    try: await loop.timeout(stubborn(), 5)
    except TimeoutError as e: print('timeout', e)
    print(await loop.timeout(worker('z', lock, 1), 50)); await loop.sleep(3)
    t = loop.spawn(stubborn(), 'victim'); await loop.sleep(1); print(t.cancel(), t.done); await loop.sleep(2); print(t.done, type(t.error).__name__, t.cancel())
    total = 0
    for i in range(1500): total += await quick(i)
    return total
async def loop_forever(n):
    for i in range(n): await loop.sleep(10)
    return 'never'
async def quick(i):
    @types.coroutine
    def once(): yield None; return i
    return await once() if i % 100 == 0 else i
print(loop.run(main()), loop.now)
print(*loop.lines, sep='\n')
async def dead(): await Future(loop)
try: Loop().run(dead())
except RuntimeError as e: print(e)
