# growth: linear
# Chains of generators and coroutines that wait for one another inside a try, begun at once, one by one or not at all.
N = 1_000

import sys

sys.setrecursionlimit(100_000)


def base():
    try:
        while True:
            yield 1
    finally:
        print("closed")


def wrap(generator):
    yield from generator


class Forever:
    def __await__(self):
        while True:
            yield 2


async def waits(n):
    await (waits(n - 1) if n else Forever())


for step in 50, N:
    generator = base()
    next(generator)
    for i in range(N):
        generator = wrap(generator)
        if i % step == 0:
            next(generator)
    print(next(generator))
    generator.close()
coroutine = waits(N)
print(coroutine.send(None), coroutine.send(None))
coroutine.close()
