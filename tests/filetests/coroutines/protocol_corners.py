import sys, types
class Aw:
    def __init__(self, *v): self.v = v
    def __await__(self):
        r = []
        for x in self.v: r.append((yield x))
        return r
async def f(x):
    a = await Aw(1, 2)
    b = await g(x)
    return a, b
async def g(x):
    return await Aw(x)
def run(c):
    out = []
    try:
        v = c.send(None)
        while True:
            out.append(v)
            v = c.send('<' + str(v) + '>')
    except StopIteration as e:
        return out, e.value
print(run(f(9)))
c = f(1); print(c.cr_await, c.cr_running, c.cr_suspended, c.cr_frame.f_lineno, c.cr_origin, c.cr_code.co_name)
c.send(None); print(type(c.cr_await).__name__, c.cr_suspended, c.cr_frame.f_locals)
c.close(); print(c.cr_frame)
try: c.send(None)
except RuntimeError as e: print(e)
try: c.throw(ValueError)
except RuntimeError as e: print(e)
try: iter(c)
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
try:
    for x in c: pass
except TypeError as e: print(e)
c2 = f(1)
try: c2.send(1)
except TypeError as e: print(e)
c2.close()
async def bad_await(x): await x
for x in (5, [], (y for y in ()), None, object):
    c = bad_await(x)
    try: c.send(None)
    except TypeError as e: print(e)
class NotIter:
    def __await__(self): return 5
class CoroAwait:
    def __await__(self): return g(1)
for x in (NotIter(), CoroAwait()):
    try: bad_await(x).send(None)
    except TypeError as e: print(e)
async def twice():
    c = g(1)
    await c
    await c
t = twice(); t.send(None)
try: t.send(None)
except StopIteration: print('?')
except RuntimeError as e: print(e)
async def shared():
    await sh
sh = Aw2 = f(3)
s1 = shared(); s1.send(None)
s2 = shared()
try: s2.send(None)
except RuntimeError as e: print(e)
s1.close()
w = g(5).__await__(); print(type(w).__name__, next(w))
try: w.send('r')
except StopIteration as e: print(e.value)
async def stopit(): raise StopIteration('s')
try: stopit().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
async def stopa(): raise StopAsyncIteration('s')
try: stopa().send(None)
except StopAsyncIteration as e: print(repr(e))
class ACM:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    async def __aenter__(self): print('enter', self.n); await Aw('e' + self.n); return self.n
    async def __aexit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); await Aw('x' + self.n); return self.s
async def withs():
    async with ACM('a') as a, ACM('b', True) as b:
        print(a, b)
        raise ValueError('inside')
    print('swallowed')
    async with (ACM('c') as c, ACM('d')):
        return c
print(run(withs()))
class NoAexit:
    async def __aenter__(self): pass
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class BadAenter:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class BadAexit:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def tryw(x):
    async with x: pass
for x in (NoAexit(), Sync(), BadAenter(), BadAexit(), 5):
    try: run(tryw(x))
    except TypeError as e: print(e, e.__notes__ if hasattr(e, '__notes__') else None)
def syncw(x):
    with x: pass
for x in (ACM('z'), 5, NoAexit()):
    try: syncw(x)
    except TypeError as e: print(e)
class AI:
    def __init__(self, n): self.n = n; self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await Aw('n')
        return self.i
async def loops():
    r = []
    async for x in AI(3): r.append(x)
    else: r.append('else')
    r.append([y async for y in AI(2)])
    r.append({y: y async for y in AI(2)})
    r.append({y async for y in AI(2) if y > 1})
    r.append([z async for z in (q * 2 async for q in AI(3))])
    r.append([await g(k) for k in range(2)])
    r.append([k async for k in AI(5) if await g(k)])
    return r
print(run(loops()))
class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class CoroAiter:
    async def __aiter__(self): pass
async def tryf(x):
    async for _ in x: pass
for x in (5, [], BadAiter(), BadAnext(), CoroAiter()):
    try: run(tryf(x))
    except TypeError as e: print(e, repr(e.__cause__))
for it in (5, []):
    try: aiter(it)
    except TypeError as e: print(e)
    try: anext(it)
    except TypeError as e: print(e)
async def an():
    i = AI(1)
    return [await anext(i, 'd'), await anext(i, 'd'), await anext(i, 'd')]
print(run(an()))
async def an2(): return await anext(AI(0))
try: run(an2())
except StopAsyncIteration as e: print('SAI', repr(e))
async def hot():
    t = 0
    for i in range(3000):
        t += await one(i)
    return t
async def one(i): return i & 3
print(run(hot()))
print(types.CoroutineType.__name__, f.__code__.co_flags & 0x80, type(f(1)) is types.CoroutineType)
async def unc():
    async with ACM('u'):
        await g(1)
        raise LookupError('end')
run(unc())
