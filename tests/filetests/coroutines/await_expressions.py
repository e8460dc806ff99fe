# await wherever an expression may stand.
class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value

async def give(value):
    return await Value(value)

def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

async def everywhere():
    a = await give(1) + await give(2) * await give(3)
    b = [await give(1), *await give((2, 3))]
    c = {await give("k"): await give("v"), **await give({"x": 1})}
    d = (await give(print))("called", sep=await give("-"))
    e = "yes" if await give(True) else await give("no")
    f = await give(0) or await give("or") and await give("and")
    g = f"{await give(1.5):{await give(6)}}"
    h = (await give([10, 20, 30]))[await give(1)]
    i = 0 < await give(1) < await give(2) < await give(1)
    j = -await give(5) ** 2
    k = await (await give(give("twice")))
    lst = [1, 2, 3]
    lst[await give(0)] = await give(9)
    lst[await give(1)] += await give(5)
    del lst[await give(2)]
    return a, b, c, d, e, f, g, h, i, j, k, lst

print(run(everywhere()))

async def statements(n):
    total = 0
    for x in await give(range(n)):
        if await give(x % 3 == 0):
            total += x
        elif await give(x % 5 == 0):
            continue
        while await give(total % 7):
            total += 1
        try:
            assert await give(x % 50), await give(f"fifty {x}")
        except AssertionError as error:
            total += len(str(error))
    with_default = lambda y=await give(4): y
    return total, with_default()

print(run(statements(300)))

async def raises():
    raise await give(ValueError("given")) from await give(KeyError("cause"))

try:
    run(raises())
except ValueError as error:
    print(error, repr(error.__cause__))
