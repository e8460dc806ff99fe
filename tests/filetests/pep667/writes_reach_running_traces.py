# Values, types and loop state change under a hot loop through a frame's proxy: never late, never lost.
import sys

def poke(i, plan):
    if i in plan:
        sys._getframe(1).f_locals.update(plan[i])

def ints(n):
    a, b = 1, 0
    for i in range(n):
        poke(i, {1500: {"a": 7}, 1501: {"b": 10**30}, 2000: {"a": 2.5, "b": 0}})
        b += a
    return a, b

print(ints(3000))

def lists(n):
    items = [1, 2, 3]
    total = 0
    for i in range(n):
        poke(i, {1000: {"items": (4, 5, 6)}, 1800: {"items": "789"}, 2200: {"items": {0: 1, 1: 2, 2: 3}}})
        total += int(items[i % 3])
    return total, items

print(lists(2500))

def guards(n):
    x = 1
    y = 0
    for i in range(n):
        y += x + x * x
        poke(i, {1200: {"x": 3}})
        y += x + x * x
    return y

print(guards(2000))

def while_loop():
    i = 0
    limit = 100_000
    while i < limit:
        i += 1
        poke(i, {1500: {"i": 99_000}, 99_500: {"limit": 0}})
    return i, limit

print(while_loop())

def function_variable(n):
    def one(): return 1
    def two(): return 2
    f = one
    total = 0
    for i in range(n):
        poke(i, {1300: {"f": two}, 1900: {"f": lambda: 0.5}})
        total += f()
    return total

print(function_variable(2300))

def unbinds(n):
    x = 1
    for i in range(n):
        poke(i, {1400: {"x": None}})
        try:
            x += 1
        except TypeError as error:
            return i, str(error)

print(unbinds(2000))

def inner_call(n):
    acc = 0
    weight = 1
    for i in range(n):
        acc += add(i, weight)
    return acc, weight

def add(i, weight):
    if i == 1600:
        sys._getframe(1).f_locals["weight"] = -1
        sys._getframe().f_locals["i"] = 0
    return i * weight

print(inner_call(2000))
