# A callee several frames down writes into the variables of its callers, at any depth.
import sys

def frame_of(name):
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_name != name:
        frame = frame.f_back
    return frame

def deepest(n):
    frame_of("outermost").f_locals["limit"] = n
    frame_of("middle").f_locals["mine"] += 1

def middle(n):
    mine = 0
    deepest(n)
    deepest(n)
    return mine

def outermost(n):
    limit = 10_000
    i = 0
    while i < limit:
        i += 1
        if i == n:
            got = middle(n + 5)
    return i, got

print(outermost(3), outermost(2000))

def chain(depth):
    if depth == 0:
        frame, count = sys._getframe(1), 0
        while frame is not None and frame.f_code is chain.__code__:
            frame.f_locals["value"] = count
            frame = frame.f_back
            count += 1
        return []
    value = None
    rest = chain(depth - 1)
    return [value] + rest

print(chain(6))

class Swap:
    def __init__(self, name):
        self.name = name
    def __add__(self, other):
        sys._getframe(1).f_locals[self.name] = other
        return self

def operators(n):
    swap = Swap("x")
    x = 0
    seen = 0
    for i in range(n):
        swap + i
        seen += x
    return seen

print(operators(2000))

def via_builtin(n):
    hits = 0
    data = list(range(n))
    data.sort(key=lambda item: sys._getframe(1).f_locals.__setitem__("hits", item) or -item)
    return hits, data[0]

print(via_builtin(1500))

class Described:
    @property
    def poke(self):
        sys._getframe(1).f_locals["flag"] = True

def by_property():
    flag = False
    Described().poke
    return flag

print(by_property(), sum(by_property() for _ in range(1000)))
