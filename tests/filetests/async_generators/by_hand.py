# async generators by hand
import types
@types.coroutine
def sl(v): return (yield v)
async def ag(n):
    try:
        for i in range(n):
            r = yield i
            if r: print('got', r)
            await sl(('s', i))
    except ValueError as e:
        print('VE', e)
        yield 'recovered'
    finally:
        await sl('fin')
        print('finally')
def step(aw, v=None):
    try: return ('y', aw.send(v))
    except StopIteration as e: return ('ret', e.value)
    except StopAsyncIteration as e: return ('SAI', e.args)
    except BaseException as e: return (type(e).__name__, str(e))
g = ag(3)
print(step(g.__anext__()), g.ag_running, g.ag_frame.f_lineno, g.ag_await, g.ag_code.co_name, g.ag_suspended)
a = g.asend('S'); print(step(a), step(a), step(a))
a = g.athrow(ValueError('t')); print(step(a))
a = g.aclose(); print(step(a), step(a), step(a))
print(step(g.__anext__()), step(g.aclose()), step(g.asend(3)), step(g.athrow(KeyError())))
g = ag(2)
print(step(g.asend(5)))
g = ag(2)
a1 = g.__anext__(); a2 = g.__anext__()
print(step(a1)); print(step(a2)); print(step(g.__anext__()))
g = ag(2); a = g.asend(None); a.close(); print(step(a))
async def y():
    try: yield 1
    except GeneratorExit: yield 2
g = y(); step(g.__anext__())
print(step(g.aclose()))
async def y2():
    yield 1
    raise StopAsyncIteration('inner')
g = y2(); step(g.__anext__()); print(step(g.__anext__()))
async def y3():
    yield 1
    raise StopIteration('inner')
g = y3(); step(g.__anext__()); 
try: g.__anext__().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
g = ag(2)
print(step(g.athrow(ValueError('unstarted'))), step(g.__anext__()))
g = ag(2)
print(step(g.aclose()), step(g.__anext__()))
async def cons():
    out = []
    async for x in ag(2): out.append(x)
    out.append([x async for x in ag(1)])
    out.append(await anext(ag(1)))
    out.append(await anext(ag(0), 'dflt'))
    return out
c = cons()
try:
    while True: print('c', c.send(None))
except StopIteration as e: print(e.value)
for q in ('anext(5)', 'anext([])', 'aiter(5)', 'aiter([])', 'anext(ag(1), 2, 3)', 'aiter(ag(1)).__class__.__name__', 'anext(ag(1), 4).__class__.__name__', 'ag(1).__anext__().__class__.__name__', 'ag(1).athrow(ValueError).__class__.__name__', 'iter(ag(1))', 'next(ag(1))', 'len(ag(1))', 'ag(1).__aiter__().__name__', 'ag(1).send'):
    try: print(q, eval(q))
    except Exception as e: print(q, type(e).__name__, e)
async def gexp():
    g = (x async for x in ag(2))
    print(type(g).__name__, g.__name__, g.__qualname__)
    r = []
    async for v in g: r.append(v)
    h = (await sl(x) for x in 'ab')
    print(type(h).__name__)
    async for v in h: r.append(v)
    return r
c = gexp(); v = None
try:
    while True: v = c.send(v); print('g', v)
except StopIteration as e: print(e.value)
async def big(n):
    for i in range(n):
        if i % 7 == 0: await sl(i)
        yield i
async def tot():
    t = 0
    async for i in big(4000): t += i
    return t
c = tot(); k = 0
try:
    while True: c.send(None); k += 1
except StopIteration as e: print(e.value, k)
async def ret():
    yield 1
    return
async def br():
    async for x in ag(5):
        if x == 1: break
    else: print('no')
    return x
c = br(); 
try:
    while True: print('b', c.send(None))
except StopIteration as e: print(e.value)
