# coroutines by hand
import types
class Aw:
    def __init__(s, *vs): s.vs = vs
    def __await__(s):
        got = []
        for v in s.vs:
            try: got.append((yield v))
            except ValueError as e: got.append(('VE', e.args))
        return got
async def sub(n):
    r = await Aw(n, n + 1)
    return r
async def main():
    try:
        a = await sub(1)
        b = await Aw()
        return a, b, [await Aw(i) for i in (7, 8)], {i: await Aw() for i in range(2)}
    finally:
        print('fin', await Aw('f'))
c = main()
print(c.send(None), c.send('x'), c.throw(ValueError('v')))
print(c.cr_await is not None, c.cr_frame.f_code.co_name, c.cr_running, c.cr_suspended, c.cr_code.co_flags & 0x80 != 0, c.cr_origin)
try:
    v = None
    while True: v = c.send(v); print('y', v)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c = main()
try: c.send(3)
except TypeError as e: print(e)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
for bad in ('5', '[]', '(lambda: 0)', '(i for i in ())', 'main', 'types.SimpleNamespace()'):
    async def t(): await eval(bad)
    c = t()
    try: c.send(None)
    except TypeError as e: print(e)
class BadAw:
    def __init__(s, v): s.v = v
    def __await__(s): return s.v
async def t2(x): await x
k = sub(1)
for v in (5, [], iter([]), k, 'a'):
    try: t2(BadAw(v)).send(None)
    except (TypeError, StopIteration) as e: print(type(e).__name__, e)
k.close()
k = sub(1); k.send(None)
try: t2(k).send(None)
except RuntimeError as e: print(e)
k.close()
@types.coroutine
def gen_co(): 
    x = yield 'gc'
    return x
async def t3(): return await gen_co()
c = t3(); print(c.send(None))
try: c.send('res')
except StopIteration as e: print(e.value)
print(gen_co().__class__.__name__, gen_co.__code__.co_flags & 0x100)
try: next(main.__call__())
except TypeError as e: print(e)
try: iter(t3())
except TypeError as e: print(e)
try:
    for _ in t3(): pass
except TypeError as e: print(e)
w = t3().__await__(); print(type(w).__name__, next(w)); 
try: w.send(9)
except StopIteration as e: print(e.value)
# async with / for errors
class CM:
    def __init__(s, sup=False): s.sup = sup
    async def __aenter__(s): return await Aw('enter')
    async def __aexit__(s, *a): print('aexit', [x if x is None else getattr(x, '__name__', type(x).__name__) for x in a]); await Aw('exit'); return s.sup
async def w1():
    async with CM() as a, CM(True) as b:
        print('in', a, b)
        1/0
    print('after')
    async with CM(): return 'r'
def drive(c, *vals):
    out = []
    try:
        v = None
        while True: out.append(c.send(v)); v = len(out)
    except StopIteration as e: return out, e.value
    except Exception as e: return out, type(e).__name__, str(e)
print(drive(w1()))
class OnlyEnter:
    async def __aenter__(s): pass
class Sync:
    def __enter__(s): pass
    def __exit__(s, *a): pass
class NotCo:
    def __aenter__(s): return 5
    def __aexit__(s, *a): return 6
class NotCo2:
    async def __aenter__(s): return 5
    def __aexit__(s, *a): return 6
async def uw(x):
    async with x: pass
async def uf(x):
    async for _ in x: pass
for v in (OnlyEnter(), Sync(), NotCo(), NotCo2(), 5):
    print(drive(uw(v)))
class A1: 
    def __aiter__(s): return s
class A2:
    def __aiter__(s): return 5
class A3(A1):
    def __anext__(s): return 5
class A4(A1):
    async def __anext__(s): raise StopAsyncIteration(3)
class A5:
    async def __aiter__(s): return s
for v in (5, [], A1(), A2(), A3(), A4(), A5()):
    print(drive(uf(v)))
class Cnt:
    def __init__(s, n): s.n = n
    def __aiter__(s): return s
    async def __anext__(s):
        if s.n == 0: raise StopAsyncIteration
        s.n -= 1
        return s.n
async def loop():
    t = 0
    for _ in range(30):
        async for i in Cnt(100): t += i
        else: t += 1
    return t, [x async for x in Cnt(3) if x], {x async for x in Cnt(2)}, [(x, y) async for x in Cnt(2) for y in range(2)], [y for x in [1, 2] async for y in Cnt(x)]
print(drive(loop()))
def with_sync():
    try:
        with CM(): pass
    except TypeError as e: print(e)
with_sync()
