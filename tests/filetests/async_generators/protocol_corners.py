import sys
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def step(aw, v=None):
    try: return ('yielded', aw.send(v))
    except StopIteration as e: return ('value', e.value)
    except BaseException as e: return ('raised', type(e).__name__, str(e))
async def ag():
    try:
        r = yield 1
        print('r', r)
        s = await Aw('wait')
        print('s', s)
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 'v'
    finally:
        print('fin')
a = ag()
print(type(a).__name__, a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code.co_name, a.ag_suspended)
n = a.__anext__(); print(type(n).__name__, step(n)); print(step(n))
s = a.asend('sent'); print(type(s).__name__, step(s), a.ag_running, step(s, 'w'))
print(step(a.athrow(ValueError('boo'))))
print(step(a.__anext__()))
print(step(a.__anext__()))
print(step(a.asend(4)), step(a.aclose()))
b = ag(); print(step(b.asend(5)))
b = ag(); step(b.__anext__()); c = b.aclose(); print(type(c).__name__, step(c), step(c))
b = ag(); print(step(b.athrow(KeyError('k')))); print(step(b.__anext__()))
b = ag(); step(b.__anext__()); print(step(b.athrow(KeyError, 'k2')))
async def ign():
    try: yield 1
    except GeneratorExit: yield 2
i = ign(); step(i.__anext__()); print(step(i.aclose()))
async def awaits_in_close():
    try: yield 1
    finally: print('aw', await Aw('closing'))
i = awaits_in_close(); step(i.__anext__()); c = i.aclose(); print(step(c)); print(step(c, 'resume')); print(step(c))
async def conc():
    await Aw('x'); yield 1
i = conc(); n1 = i.__anext__(); print(step(n1)); n2 = i.__anext__(); print(step(n2)); print(step(i.aclose())); print(step(i.athrow(ValueError)))
try: n1.close()
except BaseException as e: print('n1.close', repr(e))
i2 = conc(); n1 = i2.__anext__(); n1.close(); print(step(n1))
i2 = conc(); n1 = i2.asend(None); 
try: n1.throw(ValueError('into asend'))
except ValueError as e: print('got', e)
print(step(i2.__anext__()))
async def ret():
    yield 1
    return
print([step(x) for x in (lambda r: (r.__anext__(), r.__anext__(), r.__anext__()))(ret())])
async def rsai():
    yield 1
    raise StopAsyncIteration('x')
r = rsai(); step(r.__anext__()); print(step(r.__anext__()))
async def rsi():
    yield 1
    raise StopIteration('x')
r = rsi(); step(r.__anext__()); print(step(r.__anext__()))
def run(c):
    out = []
    try:
        v = c.send(None)
        while True:
            out.append(v); v = c.send(v)
    except StopIteration as e: return out, e.value
async def main():
    async def src(n):
        for k in range(n):
            if k % 2: await Aw(('p', k))
            yield k
    tot = 0
    async for v in src(3000): tot += v
    return tot
o, v = run(main()); print(len(o), v)
async def comp():
    g = (x async for x in ag2() if x)
    print(type(g).__name__, g.__name__, g.__qualname__)
    r = [v async for v in g]
    return r, [[a async for a in ag2()] for b in range(2)], {await anext(ag2()) for _ in 'ab'}
async def ag2():
    for q in range(3): yield q
print(run(comp()))
try: ag2().__iter__
except AttributeError as e: print(e)
try: next(ag2())
except TypeError as e: print(e)
try:
    for x in ag2(): pass
except TypeError as e: print(e)
async def aw_ag(): await ag2()
try: run(aw_ag())
except TypeError as e: print(e)
async def early():
    async for x in ag3():
        if x == 1: break
    return 'broke'
async def ag3():
    for q in range(3): yield q
print(run(early()))
x = ag2(); x.__name__ = 'renamed'; print(x.__name__, x.__qualname__)
async def exc():
    try: raise ValueError('ctx')
    except ValueError:
        yield repr(sys.exception())
    yield repr(sys.exception())
async def useexc():
    try: raise KeyError('o')
    except KeyError:
        return [v async for v in exc()], repr(sys.exception())
print(run(useexc()))
async def failing():
    yield 1
    await Aw('z')
    raise OSError('from async generator')
async def consume():
    async for x in failing(): print('x', x)
run(consume())
