# What holds a generator is known from the last time that one was dropped: objects of each kind that come to hold one since then.
from collections import deque
from functools import partial

log = []


def gen(name):
    try:
        while True:
            yield name
    finally:
        log.append(name)


def started(name):
    g = gen(name)
    next(g)
    return g


def drop():
    """Drops another one, after which all that is reached is settled."""
    l = [started("other")]
    l.clear()
    assert log == ["other"], log
    log.clear()


class Plain:
    pass


class Slots:
    __slots__ = "a", "b"


class Items(list):
    pass


class Keys(dict):
    pass


class Pair(tuple):
    pass


def function(a=None):
    return a


def closure():
    cell = None

    def put(value):
        nonlocal cell
        cell = value

    return put, lambda: cell


def keeps():
    kept = None
    while True:
        kept = yield kept


def waits(name, inner):
    try:
        yield from inner
    finally:
        log.append(name)


plain, slots, items, keys, pair = Plain(), Slots(), Items([0]), Keys(), Pair((1, 2))
cell, read = closure()
keeper = keeps()
next(keeper)
error = ValueError()
nested = {"a": [{"b": []}]}
queue = deque([1])
iterator = [None]
bag = set()
boxes = [Plain() for _ in range(3)]


def set_dict(value):
    plain.__dict__ = {"new": value}


def put_in_box(value):
    boxes[1].deep = Plain()
    boxes[1].deep.er = [(value,)]


def map_over(value):
    iterator[0] = map(next, [value]) if value else None


def zip_over(value):
    iterator[0] = zip([1], value) if value else None


def bound(value):
    iterator[0] = value.send if value else None


def in_part(value):
    iterator[0] = partial(print, value)


def in_bag(value):
    bag.add(value) if value else bag.clear()


def in_waiting(value):
    iterator[0] = started_waiting(value) if value else None


def started_waiting(value):
    w = waits("waiting", value)
    next(w)
    return w


def in_tree(value):
    class Leaf(Plain):
        held = value

    if value is None:
        plain.leaf = None
    else:
        plain.leaf = Leaf()
        Leaf.held = None
        plain.leaf.held = value


def assign(code):
    return lambda value: exec(code, globals(), {"value": value})


PLACES = [
    assign("plain.a = value"),
    set_dict,
    assign("slots.a = value"),
    assign("slots.b = value"),
    assign("items[0] = value"),
    assign("items.own = value"),
    assign("keys[0] = value"),
    assign("keys.own = value"),
    assign("pair.own = value"),
    assign("function.__defaults__ = (value,)"),
    assign("function.own = value"),
    assign("Plain.own = value"),
    assign("error.args = (value,)"),
    assign("error.own = value"),
    assign("nested['a'][0]['b'][:] = [value]"),
    assign("queue[0] = value"),
    assign("globals()['held'] = value"),
    cell,
    keeper.send,
    put_in_box,
    map_over,
    zip_over,
    bound,
    in_part,
    in_bag,
    in_tree,
    in_waiting,
]


def places():
    for number, put in enumerate(PLACES):
        for settles in range(4):
            g = started(number)
            if settles & 1:
                drop()
            put(g)
            g = None
            if settles & 2:
                drop()
            assert log == [], (number, log)
            put(None)
            assert log in ([number], [number, "waiting"]), (number, log)
            log.clear()


def moves():
    """One that goes from place to place."""
    g = started("moves")
    for before, put in zip(PLACES, PLACES[1:-1]):
        put(g)
        drop()
        before(None)
        drop()
        assert log == [], log
    g = None
    drop()
    put(None)
    assert log == ["moves"], log
    log.clear()


def window(size, steps):
    """Several wait in objects of their own, and the oldest goes."""
    line = []
    for i in range(steps):
        box = Plain()
        box.held = started(i)
        line.append([box])
        box = None
        if len(line) > size:
            line.pop(0)
    assert log == list(range(steps - size)), log
    log.clear()
    line.reverse()
    line = None
    print("window", log)
    log.clear()


def trees(steps):
    """Each holds the next, and all go with the first."""
    first = last = Plain()
    for i in range(steps):
        last.next = Plain()
        last.next.held = started(i)
        last.next.before = last if i % 2 else None
        last = last.next
        if i % 5 == 4:
            drop()
    last = first.before = None
    node = first
    while node:
        node.before, node = None, getattr(node, "next", None)
    assert log == [], log
    first = None
    print("tree", log)
    log.clear()


for _ in range(2):
    places()
    moves()
    window(4, 20)
    trees(12)
