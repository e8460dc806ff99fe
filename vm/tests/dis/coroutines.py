async def h():
    async with a as b:
        await c
    async for i in k:
        yield i
    return_ = [x async for x in y if await z]
async def g():
    async for i in k:
        pass
