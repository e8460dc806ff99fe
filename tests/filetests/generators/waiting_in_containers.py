# Generators that wait inside a try, held by lists, dicts, slots and attributes: each is closed when the last of these lets it go.
from collections import deque

log = []


def wait(name):
    try:
        while True:
            yield name
    finally:
        log.append(name)


def begun(name):
    generator = wait(name)
    next(generator)
    return generator


class Plain:
    pass


class Slotted:
    __slots__ = ("held", "other")


def told(what):
    print(what, log)
    log.clear()


def items(n):
    held = [begun(f"item {i}") for i in range(n)]
    held[0] = None
    told("set")
    held.pop()
    held.pop(0)
    held.pop(0)
    told("popped")
    del held[0]
    held.reverse()
    held.insert(0, None)
    told("deleted")
    held[:2] = []
    told("cut")
    held[1:2] = [1, 2]
    told("replaced")
    keep = held.pop(0)
    held.clear()
    log.sort()
    told("cleared")
    keep = None
    told("kept")
    held += [begun("a"), begun("b"), begun("c")]
    held.sort(key=lambda generator: -ord(next(generator)))
    told("sorted")
    held.remove(held[1])
    held *= 2
    told("removed")
    del held[0]
    held *= 0
    told("repeated")


def values(n):
    table = {i: begun(f"value {i}") for i in range(n)}
    table[0] = None
    del table[1]
    table.pop(2)
    told("taken")
    table.popitem()
    table.update({3: None})
    table |= {4: 4}
    told("updated")
    table.setdefault(5, None)
    table = {key: value for key, value in table.items() if key != 6}
    told("rebuilt")
    table.clear()
    told("cleared")
    keyed = {begun("key"): 1, (begun("in a tuple"), 2): 2}
    for key in list(keyed):
        del keyed[key]
    key = None
    told("keys")


def attributes():
    one, two = Plain(), Slotted()
    for i in range(40):
        one.held, two.held, two.other = begun(f"dict {i}"), begun(f"slot {i}"), i
    print(len(log), log[:3], log[-2:])
    log.clear()
    one.__dict__ = {}
    del two.held
    told("attributes")
    one.held = two
    two.held = [begun("far"), {"key": begun("farther")}]
    told("nothing")
    del one.held
    told("held by two")
    two = None
    told("all")


def moves(n):
    queue, total = deque([begun(f"queued {i}") for i in range(n)]), 0
    for _ in range(5 * n):
        generator = queue.popleft()
        total += len(next(generator))
        queue.append(generator)
    print(total)
    ready, rounds = list(queue), 0
    queue.clear()
    while ready:
        later = []
        for generator in ready:
            if int(next(generator).split()[1]) > rounds:
                later.append(generator)
        ready, rounds = later, rounds + 1
    told("moved")
    generator = None
    told("last")


items(9)
values(9)
attributes()
moves(20)
print(sum(x * x for x in range(100)))
