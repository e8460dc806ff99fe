def f(): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g) -> h: return a
def f(a: int, *b: str, c: float = 1.0, **d: bytes): pass
def f(*args: *Ts): pass
def f(a, /): pass
def f(*, a, b=1): pass
@a
@b.c(d)
@(e := f)
def g():
    """Docstring."""
    yield
    yield a
    yield b, *c
    x = yield
    y = yield from z
    x = (yield) + (yield a)
    return (yield)
@a
class C: pass
class D(a, *b, c=d, **e):
    x = 1
    def m(self): return super().m()
class E(): pass
async def h():
    await a
    await a.b(c)[d]
    -await a ** b
    async for x in y: pass
    else: pass
    async with a as b, c: pass
    [x async for x in y]
    {x: y async for x, y in z if await w}
    return await a
async def i():
    yield await a
    yield
