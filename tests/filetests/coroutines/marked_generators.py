# types.coroutine: generators that can be awaited, by a flag of their code or wrapped.
import types


def show(action, *args, **kwargs):
    try:
        print(action(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, "|", error)


@types.coroutine
def suspend(value):
    answer = yield value
    return answer


async def main():
    total = 0
    for number in range(3):
        total += await suspend(number)
    return total


def drive(coroutine, answer):
    """Sends an answer to all that is waited for."""
    seen = []
    value = None
    try:
        while True:
            seen.append(coroutine.send(value))
            value = answer
    except StopIteration as stop:
        return seen, stop.value


print(drive(main(), 10))
code = suspend.__code__
print(code.co_flags & 0x120 == 0x120, suspend(1).gi_code is code, type(suspend(1)).__name__)
print(types.coroutine(suspend) is suspend, types.coroutine(main) is main)


def plain():
    yield 1


async def awaits_plain():
    await plain()


show(drive, awaits_plain(), 0)
marked = plain.__code__.replace(co_flags=plain.__code__.co_flags | 0x100)
print(marked == plain.__code__, plain.__code__.replace() == plain.__code__)
plain.__code__ = marked
show(drive, awaits_plain(), 0)


@types.coroutine
def delegates():
    result = yield from main()
    return result + 1


print(drive(delegates(), 1))


def not_marked():
    yield from main()


show(next, not_marked())
wrapped = types.coroutine(lambda: (number for number in (1, 2)))


async def awaits_wrapped():
    return await wrapped()


print(drive(awaits_wrapped(), None))
show(types.coroutine, 1)
show(code.replace, 1)
show(code.replace, co_flag=1)


async def hot():
    total = 0
    for number in range(3000):
        total += await suspend(number)
    return total


print(drive(hot(), 2)[1])
