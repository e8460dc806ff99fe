# The proxy has the methods of a mapping; what would delete a variable of the function is refused.
import sys

def attempt(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"

def methods(a, b):
    c = 3
    p = sys._getframe().f_locals
    print(len(p), list(p), "a" in p, "nope" in p, 5 in p)
    print(p.get("a"), p.get("nope"), p.get("nope", 0))
    print(sorted(map(str, set(p.keys()) - {"p"})), list(p.items())[:3], list(p.values())[:3])
    print(list(reversed(p)))
    print(attempt(p.update, a=10), attempt(p.update, 5), attempt(p.update, [("a", 1)]))
    p.update({"a": 10, "extra": 20})
    p.update({"b": 11})
    p.update({"c": 12})
    print(a, b, c, p["extra"])
    print(p.setdefault("a", 99), p.setdefault("fresh", 5), p["fresh"])
    print(p.pop("extra"), "extra" in p, p.pop("missing", "default"))
    print(attempt(p.pop, "a"))
    print(attempt(p.pop, "missing"))
    print(attempt(lambda: p.popitem()))
    print(attempt(lambda: p.clear()))
    print(attempt(p.__delitem__, "a"))
    print(attempt(p.__delitem__, "absent"))
    print(attempt(p.__getitem__, "absent"))
    del p["fresh"]
    print("fresh" in p)
    copied = p.copy()
    print(type(copied).__name__, copied["a"], copied is p)
    copied["a"] = "no"
    print(a)
    p |= {"a": "in place"}
    print(a, type(p).__name__)
    print(type(p | {"z": 1}).__name__, (p | {"a": 0})["a"], ({"a": 0} | p)["a"])
    print(attempt(lambda: p | 5))
    print(p == dict(p), p == sys._getframe().f_locals, p != {})
    print(attempt(hash, p))

methods(1, 2)

def hot(n):
    x = 0
    p = sys._getframe().f_locals
    for i in range(n):
        p["x"] = p["x"] + p.get("i") + len(p)
    return x

print(hot(2000))

def updated(n):
    x = y = 0
    p = sys._getframe().f_locals
    for i in range(n):
        p.update({"x": y + 1, "y": x + i % 3})
    return x, y

print(updated(2000))
