# How a proxy prints, compares and copies; a proxy that holds itself.
import sys

def shown(a, b="two"):
    p = sys._getframe().f_locals
    text = repr(p)
    return text

print(shown(1))

def cyclic():
    me = sys._getframe().f_locals
    return repr(me), str(me)

print(cyclic())

def equality(x):
    p = sys._getframe().f_locals
    q = sys._getframe().f_locals
    plain = {"x": x}
    return p == q, p != q, p == plain, plain == p, p is q

print(equality(1))

def two_frames(x):
    return sys._getframe().f_locals

print(two_frames(1) == two_frames(1), two_frames(1) == {"x": 1}, two_frames([1]) == {"x": [1]})

def order(c, b, a):
    z = y = None
    def closure():
        return y
    p = sys._getframe().f_locals
    p["extra"] = 1
    return list(p), [k for k, _ in p.items()], list(dict(p)) == list(p), list(p.copy()) == list(p)

print(order(1, 2, 3))

def spread(a, b):
    p = sys._getframe().f_locals
    return {**p}.keys() - {"p"} == {"a", "b"}, list(zip(p, p.values()))[:2], max(p)

print(spread(1, 2))

def starred(**kwargs):
    return sorted(kwargs)

def call_with(a, b):
    return starred(**sys._getframe().f_locals)

print(call_with(1, 2))

def match_it(kind, value):
    match sys._getframe().f_locals:
        case {"kind": "a", "value": v}:
            return ("a", v)
        case {"kind": k, **rest}:
            return k, sorted(rest)

print(match_it("a", 1), match_it("b", 2))

def hot(n):
    same = 0
    for i in range(n):
        if two_frames(i) == {"x": i}:
            same += 1
    return same

print(hot(1500), sum(len(repr(two_frames(i))) for i in range(1000)))
