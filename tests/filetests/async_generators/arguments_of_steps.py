# cold: one call of each method with arguments that it does not take
async def ag():
    yield 1
def ask(f):
    try: return f()
    except BaseException as e: return (type(e).__name__, str(e))
for make in (lambda: ag().asend(None), lambda: anext(ag(), 3), lambda: ag().__anext__(), lambda: ag().athrow(ValueError), lambda: ag().aclose(), lambda: anext(ag(), 3).__await__(), lambda: ag().asend(None).__await__()):
    for meth in ('send', 'throw', 'close', '__next__', '__iter__', '__await__'):
        for args in ((), (None,), (None, 3.5), (1,), (ValueError,), (ValueError, 1, 2, 3, 4), ('x',)):
            a = make()
            print(meth, args, str(ask(lambda: getattr(a, meth)(*args)))[:100].split(' at 0x')[0])
            a.close() if hasattr(a, 'close') else None
