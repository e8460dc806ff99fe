# What asend, athrow, aclose and anext give, used by hand: states, reuse, several at once.
class Suspend:
    def __await__(self):
        return (yield "suspended")

async def generate(n):
    for i in range(n):
        if i == 1:
            await Suspend()
        yield i

def attempt(label, function):
    try:
        print(label, function())
    except BaseException as error:
        print(label, type(error).__name__, error)

generator = generate(3)
first = generator.asend(None)
print(type(first).__name__, iter(first) is first, first.__await__() is first)
attempt("first", lambda: first.send(None))
attempt("reused", lambda: first.send(None))
attempt("thrown", lambda: first.throw(ValueError("x")))
attempt("closed", lambda: first.close())
second = generator.__anext__()
attempt("second", lambda: next(second))
print(generator.ag_running, generator.ag_suspended, generator.ag_await is not None)
attempt("at once", lambda: generator.__anext__().send(None))
attempt("at once", lambda: generator.aclose().send(None))
attempt("at once", lambda: generator.athrow(KeyError).send(None))
attempt("second", lambda: second.send("reply"))
third = generator.asend(None)
attempt("third", lambda: third.throw(KeyError("into")))
print(generator.ag_running)
attempt("ended", lambda: generator.asend(1).send(None))
attempt("ended", lambda: generator.aclose().send(None))

generator = generate(2)
attempt("value too early", lambda: generator.asend(5).send(None))
closing = generator.aclose()
attempt("closing", lambda: closing.send(None))
attempt("closing", lambda: closing.send(None))
generator = generate(2)
throwing = generator.athrow(ValueError("v"))
attempt("throwing", lambda: throwing.send(1))
attempt("throwing", lambda: throwing.send(None))
attempt("throwing", lambda: throwing.close())
unused = generate(2).asend(None)
attempt("unused", lambda: unused.close())
attempt("unused", lambda: unused.send(None))

class Once:
    def __init__(self, awaited):
        self.awaited = awaited

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.awaited is None:
            raise StopAsyncIteration
        await Suspend()
        return self.awaited

for awaited in (None, "item"):
    awaitable = anext(Once(awaited), "default")
    print(type(awaitable).__name__)
    attempt("anext", lambda: awaitable.send(None))
    attempt("anext", lambda: next(awaitable))
awaitable = anext(Once("item"), "default")
next(awaitable)
attempt("thrown", lambda: awaitable.throw(StopAsyncIteration))
attempt("aiter", lambda: aiter(5))
attempt("anext", lambda: anext(5))
attempt("anext", lambda: anext(5, 6))
done = 0
for i in range(500):
    try:
        generate(1).asend(None).send(None)
    except StopIteration as stop:
        done += stop.value + 1
print(done)
