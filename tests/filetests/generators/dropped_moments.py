# When and in which order generators are closed that go with a deque, a display, arguments, a frame object or a class.
from collections import deque

log = []


def gen(n):
    try:
        yield n
    finally:
        log.append(n)


def started(n):
    g = gen(n)
    next(g)
    return g


def show(*what):
    print(*what, log)
    log.clear()


class Derived(deque):
    pass


def deques():
    d = deque(started(i) for i in range(4))
    del d
    show("deleted")
    d = Derived([started(i) for i in range(70)], 66)
    show("too many")
    d.rotate(3)
    d = None
    show("long")
    d = deque([started(1), deque([started(2), started(3)]), [started(4), started(5)], started(6)])
    d.appendleft(started(0))
    d = None
    show("nested")


def rest(*a, **k):
    pass


def named(a, b, x=None):
    pass


def keyword_only(a, b, *, x, y):
    pass


def calls():
    rest(started(0), started(1), x=started(2))
    show("rest")
    rest(x=started(0), y=started(1))
    show("keywords")
    rest(*[started(0), started(1)], **{"x": started(2), "y": started(3)})
    show("spread")
    named(started(0), started(1), x=started(2))
    show("named")
    keyword_only(started(0), started(1), x=started(2), y=started(3))
    show("keyword-only")
    for arguments in ({"x": 1, "y": 2}, {"z": 1}):
        try:
            named(started(0), started(1), **arguments)
        except TypeError:
            show("refused")
        show("done")
    try:
        named(started(0), z=started(1))
    except TypeError:
        show("unknown")
    show("done")


def displays():
    {1: started(1), 2: started(2)}
    show("dict")
    {1: started(1), **{2: started(2)}, 3: [started(3), started(4)]}
    show("merged")
    [started(1), (started(2), started(3))]
    show("list")
    {i: started(i) for i in range(3)}
    show("comprehension")


def unbegun(g, h):
    yield


def frames():
    g = started("g")
    frame = g.gi_frame
    del g
    show("shown by its frame", *frame.f_locals)
    u = unbegun(started(1), started(2))
    u.gi_frame.clear()
    show("cleared", u.gi_frame)
    u = unbegun(started(3), started(4))
    show("rebound")
    frame = u.gi_frame
    u.close()
    frame.clear()
    show("closed", *frame.f_locals)
    u = None
    show("gone")
    frame = None
    show("frame gone")
    g = plain()
    next(g)
    frame = g.gi_frame
    g = None
    show("plain", *frame.f_locals)
    frame = None
    show("plain frame gone")


def plain():
    held = started("held")
    yield


def classes():
    class Holder:
        held = started("class")

    class Shares:
        held = shared = started("shared")

    shared = Shares.held
    del Holder, Shares
    show("class")
    shared = None
    show("shared")
    o = type("Made", (), {})()
    o.held = started("instance")
    o = None
    show("instance")


class Bad(Exception):
    def __init__(self):
        raise LookupError


def waiting(g):
    try:
        yield from g
    except Exception as e:
        show(type(e).__name__)
    del g
    show("deleted")
    yield 2


def thrown():
    for depth in range(3):
        for what in (3, int, Bad, ValueError, ValueError(1)):
            g = gen("inner")
            for _ in range(depth):
                g = waiting(g)
            o = waiting(g)
            del g
            next(o)
            try:
                print(o.throw(what))
            except BaseException as e:
                show("out", type(e).__name__)
            o = None
            show("done")


for _ in range(10):
    deques()
    calls()
    displays()
    frames()
    classes()
    thrown()
