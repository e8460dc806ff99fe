# vars() and dir() without arguments look at the same locals as locals() does.
import sys

def function(b, a):
    local = 1
    def inner():
        return local
    return vars() == locals(), list(vars()), dir()

print(function(1, 2))

class Body:
    z = 1
    a = 2
    listing = [n for n in dir() if not n.startswith("__")]
    vars()["made"] = a + z
    use = made

print(Body.listing, Body.use)

print([n for n in dir() if n in ("Body", "function", "sys", "absent")], vars() is globals())

def comprehension():
    return [dir() for item in "x"], dir()

print(comprehension())

def generator(n):
    for i in range(n):
        yield dir(), vars()["i"]

print(list(generator(2)))

def with_arguments():
    class P:
        def __init__(self):
            self.x = 1
    p = P()
    vars(p)["y"] = 2
    return vars(p), p.y, sorted(set(dir(p)) - set(dir(P)))

print(with_arguments())

def errors():
    for bad in (5, "s", [1]):
        try:
            vars(bad)
        except TypeError as error:
            print(error)

errors()

def hot(n):
    total = 0
    for i in range(n):
        total += len(dir()) + vars()["i"]
    return total

print(hot(1500))

def proxy_is_dirable():
    return {"copy", "get", "items", "keys", "pop", "setdefault", "update", "values"} <= set(dir(sys._getframe().f_locals))

print(proxy_is_dirable())
