# What the frame of a generator goes back to: whoever runs it, nobody while it waits, and who ran it last once it has ended.
import sys
def g(x):
    try:
        yield sys._getframe().f_back.f_code.co_name
        raise ValueError
    finally:
        print('closing', sys._getframe().f_back.f_code.co_name)
def user():
    it = g(1)
    fr = it.gi_frame
    print('before', fr.f_back)
    print(next(it), fr.f_back)
    try: next(it)
    except ValueError as e:
        tb = e.__traceback__
        while tb:
            print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_back and tb.tb_frame.f_back.f_code.co_name)
            tb = tb.tb_next
    print('after', fr.f_back is sys._getframe(), it.gi_frame)
user()
def keeps():
    global kept
    kept = sys._getframe()
    yield kept.f_back.f_code.co_name
    yield kept.f_back.f_code.co_name
def user2():
    it = keeps()
    print(next(it), kept.f_back)
    def again(): return next(it)
    print(again(), kept.f_back)
    for _ in it: pass
    print(kept.f_back is sys._getframe())
user2()
def inner():
    yield 1
    raise KeyError
def outer():
    yield from inner()
def driver():
    for x in outer(): pass
def show(e):
    tb = e.__traceback__
    while tb:
        f = tb.tb_frame; names = []
        while True:
            names.append(f.f_code.co_name)
            if names[-1] == '<module>': break
            f = f.f_back
        print(names)
        tb = tb.tb_next
try: driver()
except KeyError as e: show(e)
try: list(outer())
except KeyError as e: show(e)
async def coro(n):
    if n: await coro(n-1)
    raise KeyError
async def main():
    await coro(2)
try: main().send(None)
except KeyError as e: show(e)
async def ag():
    yield 1
    raise KeyError
async def main():
    async for x in ag(): pass
try: main().send(None)
except KeyError as e: show(e)
def gg():
    try: yield
    except ValueError as e: raise KeyError from e
def thrower():
    it = gg(); next(it)
    it.throw(ValueError)
try: thrower()
except KeyError as e: show(e); show(e.__cause__)
def closes():
    global f
    f = sys._getframe()
    try: yield
    finally: print(f.f_back and f.f_back.f_code.co_name)
def closer():
    it = closes(); next(it); print(f.f_back); it.close(); print(f.f_back is sys._getframe())
closer()
def gexp():
    return sum(1 // (2 - x) for x in range(5))
try: gexp()
except ZeroDivisionError as e: show(e)

def often(n):
    return {tuple(walk_back(i)) for i in range(n)}
def walk_back(i):
    try:
        for x in outer(): pass
    except KeyError as e:
        f = e.__traceback__.tb_next.tb_next.tb_frame
        return [f.f_code.co_name, f.f_back.f_code.co_name, f.f_back.f_back.f_code.co_name]
print(often(500))
