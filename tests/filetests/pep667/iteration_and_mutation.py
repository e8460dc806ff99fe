# Iterating a proxy while variables are bound or written; the views are taken when asked for.
import sys

def grows():
    p = sys._getframe().f_locals
    names = []
    for name in p:
        names.append(name)
        late = 1
        p["added"] = 2
    return names, sorted(p)

print(grows())

def views():
    x = 1
    p = sys._getframe().f_locals
    keys, values, items = p.keys(), p.values(), p.items()
    x = 2
    y = 3
    return list(keys), list(values)[0], list(items)[0], "y" in p

print(views())

def doubled(a, b, c):
    p = sys._getframe().f_locals
    for name, value in list(p.items()):
        if isinstance(value, int):
            p[name] = value * 2
    return a, b, c

print(doubled(1, 2, 3))

def hot(n):
    a = b = c = 0
    p = sys._getframe().f_locals
    for i in range(n):
        for name in "abc":
            p[name] += i
    return a, b, c

print(hot(1500))

def swapped(n):
    left, right = 1, 2
    p = sys._getframe().f_locals
    for i in range(n):
        p["left"], p["right"] = p["right"], p["left"]
    return left, right

print(swapped(2001))

def augmented():
    text, items = "a", []
    p = sys._getframe().f_locals
    p["text"] += "b"
    p["items"] += [1, 2]
    p["text"] *= 3
    return text, items

print(augmented())

def walrus(n):
    p = sys._getframe().f_locals
    while (k := p.get("k", 0) + 1) < n:
        p["k"] = k
    return k, p["k"]

print(walrus(2000))
