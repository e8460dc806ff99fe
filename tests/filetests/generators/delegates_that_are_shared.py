# What passes on from a generator closes it when it is dropped. If nobody else has that generator, nothing shows; if someone has, it has ended.
import sys


def count():
    yield 1
    yield 2


def guarded(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


def through(inner):
    yield from inner


def alone(make, *arguments):
    yield from make(*arguments)


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


class Kept:
    def __iter__(self):
        self.kept = count()
        return self.kept


class Made:
    kept = None

    def __iter__(self):
        yield sys._getframe().f_generator if sys.version_info >= (3, 14) else None
        yield 2


def first(outer):
    """What an outer generator yields first; the outer one is dropped."""
    return next(outer)


def left(inner):
    """What is left of one after what passed on from it was dropped."""
    return list(inner)


for turn in range(300):
    inner = count()
    first(through(inner))
    shared = left(inner)

    outer = alone(count)
    next(outer)
    inner = outer.gi_yieldfrom
    del outer
    shown = left(inner)

    kept = Kept()
    first(through(kept))
    stored = left(kept.kept)

    outer = alone(alone, count)
    next(outer)
    inner = outer.gi_yieldfrom.gi_yieldfrom
    outer = None
    deep = left(inner)

    itself = first(through(Made()))
    by_frame = left(itself) if itself is not None else []
print(shared, shown, stored, deep, by_frame)

print(first(alone(guarded, "alone")))
print(first(alone(alone, guarded, "deep")))
print(first(through(guarded("argument"))))
outer = alone(guarded, "asked for")
next(outer)
inner = outer.gi_yieldfrom
outer = None
print("then", left(inner))


def build(items):
    if not items:
        return None
    middle = len(items) // 2
    return Tree(build(items[:middle]), items[middle], build(items[middle + 1 :]))


tree = build(range(400))
print(sum(tree), list(tree) == list(range(400)))


class Step:
    def __await__(self):
        yield "step"


async def task(depth):
    if depth:
        return 1 + await task(depth - 1)
    await Step()
    return 0


async def waits(inner):
    return await inner


for turn in range(100):
    running = task(20)
    running.send(None)
    try:
        running.send(None)
    except StopIteration as stop:
        returned = stop.value
    inner = task(2)
    waiting = waits(inner)
    waiting.send(None)
    del waiting
    try:
        inner.send(None)
    except RuntimeError as error:
        reused = str(error)
    outer = task(2)
    outer.send(None)
    inner = outer.cr_await
    outer = None
    try:
        inner.send(None)
    except RuntimeError as error:
        awaited = str(error)
print(returned, reused, awaited)
