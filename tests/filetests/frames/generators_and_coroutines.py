# gi_frame, gi_running, gi_suspended, gi_yieldfrom, gi_code and their kin of coroutines and asynchronous generators.
import sys
def gen(n):
    for i in range(n):
        log.append((me.gi_running, me.gi_suspended, sys._getframe().f_back.f_code.co_name, me.gi_frame is sys._getframe()))
        yield i
log = []
me = gen(2)
print(me.gi_running, me.gi_suspended, me.gi_frame.f_lineno, me.gi_frame.f_back, me.gi_code.co_name, me.__name__, me.__qualname__)
def pull(g): return next(g)
print(pull(me), me.gi_running, me.gi_suspended, me.gi_frame.f_lineno, me.gi_frame.f_back)
print(list(me), me.gi_frame, me.gi_suspended, me.gi_running, log)
def outer():
    yield from inner()
    yield [2]
def inner():
    yield 1
o = outer()
print(o.gi_yieldfrom, next(o), o.gi_yieldfrom.__name__, next(o), o.gi_yieldfrom, o.gi_frame.f_lineno)
class Await:
    def __await__(self): yield "awaited"
async def coro(): return await Await()
async def agen():
    yield 1
    await Await()
    yield 2
c = coro()
print(c.cr_running, c.cr_suspended, c.cr_frame.f_code.co_name, c.cr_await, c.send(None), c.cr_suspended, type(c.cr_await).__name__, c.cr_code is coro.__code__, c.cr_origin)
try:
    c.send(None)
except StopIteration:
    print(c.cr_frame, c.cr_await)
a = agen()
print(a.ag_running, a.ag_frame.f_code.co_name, a.ag_await, a.ag_code.co_name)
try:
    a.__anext__().send(None)
except StopIteration as stop:
    print(stop.value, a.ag_frame.f_lineno - agen.__code__.co_firstlineno, a.ag_running)
def reentrant():
    try:
        next(self_)
    except ValueError as error:
        yield str(error)
self_ = reentrant()
print(next(self_))
me.__name__ = "renamed"
print(me.__name__, repr(me)[:25])
for name, value in (("gi_frame", 1), ("gi_running", 1), ("__name__", 5)):
    try:
        setattr(me, name, value)
    except (AttributeError, TypeError) as error:
        print(error)
def counting(n):
    frame = sys._getframe()
    for i in range(n):
        yield frame.f_back.f_lineno - frame.f_lineno if i % 2 else frame.f_back.f_code.co_name
def hot(n):
    total = 0
    g = counting(n)
    for x in g:
        total += len(x) if isinstance(x, str) else x
        total += g.gi_suspended + (g.gi_frame.f_back is None)
    return total, g.gi_frame
print(hot(1500))
