# f_locals of a function's frame is a proxy: what is written through it is what the variables are, at once.
import sys

def simple():
    x = 1
    proxy = sys._getframe().f_locals
    proxy["x"] = 2
    first = x
    x = 3
    return first, proxy["x"], type(proxy).__name__

print(simple())

def unbound():
    proxy = sys._getframe().f_locals
    if "later" not in proxy:
        proxy["later"] = "bound through the proxy"
    result = later
    del later
    try:
        proxy["later"]
    except KeyError as error:
        result += " " + repr(error)
    later = 1
    return result, proxy["later"]

print(unbound())

def from_callee(name, value):
    sys._getframe(1).f_locals[name] = value

def target(n):
    total = 0
    step = 1
    for i in range(n):
        if i == n // 2:
            from_callee("step", 1000)
        total += step
    return total

print(target(4), target(3000))

def changes_type(n):
    value = 0
    seen = []
    for i in range(n):
        if i % 1000 == 999:
            from_callee("value", "text" if i == 999 else 0.5)
            seen.append(type(value).__name__)
        value = value * 1
    return value, seen

print(changes_type(2500))

def loop_variable(n):
    steps = 0
    for i in range(n):
        if i == 1200:
            from_callee("i", 5_000)
        steps += i
    return steps

print(loop_variable(1500))

def parameters(a, *rest, **named):
    from_callee("a", "A")
    from_callee("rest", [1])
    from_callee("named", None)
    return a, rest, named

print(parameters(1, 2, x=3))
