# Generators and coroutines that wait for one another, in chains longer than what is searched for what holds one.
log = []


def base(name='base'):
    try:
        while True:
            yield name
    finally:
        log.append(name)


def wrap(g):
    yield from g


def guard(g, name):
    try:
        yield from g
    finally:
        log.append(name)


def started(g):
    next(g)
    return g


def show(*what):
    print(*what, log)
    log.clear()


def chain(g, n):
    for _ in range(n):
        g = wrap(g)
    return g


def begun_by_and_by():
    g = started(base())
    for i in range(900):
        g = wrap(g)
        if i % 300 == 0:
            next(g)
    show(next(g))
    g.close()
    show('closed')


def never_begun():
    g = chain(started(base()), 900)
    show('chained')
    g.close()
    show('closed')
    g = chain(started(base()), 900)
    del g
    show('deleted')
    g = chain(started(base()), 900)
    try:
        g.throw(KeyError)
    except KeyError:
        show('thrown')
    g = chain(started(base()), 900)
    g = next(g)
    show('begun and dropped')
    held = [chain(started(base()), 700)]
    next(held[0])
    show('held')
    held.clear()
    show('cleared')


def guarded():
    g = started(base())
    for i in range(5):
        g = guard(g, i)
    show(next(g))
    g = None
    show('dropped')
    a = started(base('a'))
    g = started(guard(a, 'g'))
    a = None
    show('one name less')
    g = None
    show('none')


class Refuses:
    def __init__(self, word):
        raise LookupError(word)


def handing_on(g):
    try:
        yield from g
    except RuntimeError as error:
        show(error)
    g = None
    show('let go')
    yield 1


def stubborn(name='stubborn'):
    while True:
        try:
            yield 1
        except GeneratorExit:
            log.append(name)


def ignored():
    outer = started(handing_on(stubborn()))
    try:
        outer.close()
    except RuntimeError as error:
        show('outer', error)
    outer = None
    show('outer is gone')


def drop_it():
    global twice
    del twice
    raise ValueError


def once():
    global twice
    twice = started(stubborn('twice'))
    try:
        print(twice, twice, drop_it())
    except ValueError:
        show('once')


def kept_when_left():
    """The inner one goes on when the outer one no longer waits for it, until its name goes."""
    inner = started(base())
    def outer():
        try:
            yield from inner
        except TypeError as error:
            log.append('refused')
        yield 'after'
    g = outer()
    next(g)
    log.append(g.throw(TypeError))
    show(next(inner, 'ended'))
    del inner, outer
    show('kept')


async def waits(n):
    if n:
        return await waits(n - 1)
    try:
        await Forever()
    finally:
        log.append('awaited')


class Forever:
    def __await__(self):
        while True:
            yield 1


def awaiting():
    c = waits(800)
    c.send(None)
    show(c.send(None))
    c = None
    show('dropped')


def walk(tree):
    if tree:
        left, value, right = tree
        try:
            yield from walk(left)
            yield value
            yield from walk(right)
        finally:
            log.append(value)


def build(low, high):
    if low < high:
        middle = (low + high) // 2
        return build(low, middle), middle, build(middle + 1, high)


def walking():
    log.clear()
    total = 0
    for value in walk(build(0, 300)):
        total += value
    show(total)
    for value in walk(build(0, 30)):
        if value == 20:
            break
    show(value)


def variables():
    def holder(g):
        try:
            yield 1
            yield g
        finally:
            log.append('holder')
    g = started(holder(started(base())))
    outer = started(wrap(g))
    g = None
    show('both held')
    outer = None
    show('both dropped')
    plain = (x for x in [started(base('in a list'))])
    show('an expression')
    plain = None
    show('gone')


for test in (begun_by_and_by, never_begun, guarded, ignored, once, kept_when_left, awaiting, walking, variables):
    print(test.__name__, log)
    test()
