# The states of a coroutine: attributes, close, throw, reuse.
class Suspend:
    def __await__(self):
        return (yield "suspended")

async def inner():
    return await Suspend()

async def outer():
    return await inner()

def states(coroutine):
    return coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_await is not None

coroutine = outer()
print(states(coroutine), coroutine.cr_origin, type(coroutine.cr_code).__name__)
print(coroutine.send(None), states(coroutine), coroutine.cr_await.__name__, coroutine.cr_await.cr_await.__class__.__name__)
try:
    coroutine.send("reply")
except StopIteration as stop:
    print(stop.value, states(coroutine), coroutine.cr_frame)
for act in (lambda: coroutine.send(None), lambda: coroutine.throw(ValueError("late")), lambda: coroutine.close()):
    try:
        print(act())
    except RuntimeError as error:
        print(error)
coroutine = outer()
coroutine.send(None)
awaiting = outer_of = None

async def awaits_busy():
    await coroutine.cr_await

busy = awaits_busy()
try:
    busy.send(None)
except RuntimeError as error:
    print(error)
print(coroutine.close(), states(coroutine))

async def guarded(log):
    try:
        await Suspend()
    except ValueError as error:
        log.append(str(error))
        await Suspend()
    finally:
        log.append("finally")
    return "end"

log = []
coroutine = guarded(log)
coroutine.send(None)
print(coroutine.throw(ValueError("thrown")), log)
try:
    coroutine.throw(KeyError("again"))
except KeyError as error:
    print(repr(error), log)

async def ignores():
    try:
        await Suspend()
    except GeneratorExit:
        await Suspend()

coroutine = ignores()
coroutine.send(None)
try:
    coroutine.close()
except RuntimeError as error:
    print(error)

async def me():
    running.send(None)

running = me()
try:
    running.send(None)
except ValueError as error:
    print(error)

async def stops():
    raise StopIteration("inside")

try:
    stops().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))
wrapper = inner().__await__()
print(type(wrapper).__name__, next(wrapper))
try:
    wrapper.send(42)
except StopIteration as stop:
    print(stop.value)
closed = 0
for i in range(500):
    coroutine = guarded(log)
    coroutine.send(None)
    coroutine.close()
    closed += 1
print(closed, len(log))
