# The type of a proxy: made from a frame, no dict, yet a mapping; errors of its methods.
import sys

def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

def kinds(x):
    frame = sys._getframe()
    proxy = frame.f_locals
    kind = type(proxy)
    print(kind.__name__, isinstance(proxy, dict), callable(getattr(proxy, "keys")))
    again = kind(frame)
    again["x"] = 5
    print(x, again == proxy)
    print(attempt(lambda: kind()))
    print(attempt(lambda: kind(5)))
    print(attempt(lambda: proxy.get()))
    print(attempt(lambda: proxy.update(5)))
    print(attempt(lambda: proxy["missing"]))
    print(attempt(lambda: proxy < proxy))
    print(attempt(lambda: proxy + {}))
    print(attempt(lambda: setattr(proxy, "attribute", 1)))
    print(attempt(lambda: proxy.pop()))
    print(attempt(lambda: frame.f_locals.nothing))
    print(type(proxy.keys()).__name__, type(proxy.items()).__name__, type(proxy.values()).__name__)
    print(type(iter(proxy)).__name__ != "", bool(proxy), bool((lambda: sys._getframe().f_locals)()))

kinds(1)

def assign_f_locals():
    frame = sys._getframe()
    return attempt(lambda: setattr(frame, "f_locals", {})), attempt(lambda: delattr(frame, "f_code"))

print(assign_f_locals())

def hot(n):
    total = 0
    for i in range(n):
        kind = type(sys._getframe().f_locals)
        kind(sys._getframe())["total"] = total + 2
    return total, kind.__name__

print(hot(2000))
