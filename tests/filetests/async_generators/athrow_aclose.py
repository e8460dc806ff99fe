# athrow and aclose: exceptions into an asynchronous generator.
class Suspend:
    def __await__(self):
        yield "suspended"

def run(coroutine):
    seen = 0
    try:
        while True:
            coroutine.send(None)
            seen += 1
    except StopIteration as stop:
        return seen, stop.value

log = []

async def careful():
    while True:
        try:
            yield len(log)
        except ValueError as error:
            log.append(str(error))
            await Suspend()
        except GeneratorExit:
            log.append("exit")
            await Suspend()
            raise
        finally:
            log.append("finally")

async def throws():
    generator = careful()
    out = [await anext(generator), await generator.athrow(ValueError("one")), await generator.athrow(ValueError)]
    try:
        await generator.athrow(KeyError("two"))
    except KeyError as error:
        out.append(repr(error))
    try:
        await anext(generator)
    except StopAsyncIteration:
        out.append("ended")
    return out

print(run(throws()), log)

async def closes():
    log.clear()
    generator = careful()
    await anext(generator)
    first = await generator.aclose()
    second = await generator.aclose()
    fresh = careful()
    third = await fresh.aclose()
    return first, second, third, await anext(generator, "closed"), await anext(fresh, "closed")

print(run(closes()), log)

async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass

async def ignores():
    generator = stubborn()
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        return str(error)

async def stops(kind):
    yield 1
    raise kind("inside")

async def converts():
    out = []
    for kind in (StopIteration, StopAsyncIteration):
        try:
            async for _ in stops(kind):
                pass
        except RuntimeError as error:
            out.append((str(error), repr(error.__cause__)))
    return out

print(run(ignores()), run(converts()))

async def unstarted():
    generator = careful()
    try:
        await generator.athrow(OSError("fresh"))
    except OSError as error:
        return repr(error), await anext(generator, "ended")

print(run(unstarted()))

async def many():
    log.clear()
    for i in range(200):
        generator = careful()
        await anext(generator)
        await generator.athrow(ValueError(str(i)))
        await generator.aclose()
    return len(log)

print(run(many()))
