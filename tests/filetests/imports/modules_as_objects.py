# Modules are objects: attributes set and deleted, read in a hot loop, missing names, __dict__, dir and vars.
import math
import sys
math.added = 1
print(math.added, "added" in vars(math), "added" in dir(math), vars(math) is math.__dict__)
del math.added
for action in ("math.added", "del math.added", "math.pi.x", "math()", "math[0]", "sys.nothing_here"):
    try:
        exec(action)
    except (AttributeError, TypeError) as error:
        print(action, "|", error)
from math import pi
math.pi = 3
print(pi > math.pi)
math.pi = pi
class Shadow:
    sqrt = staticmethod(lambda x: -1)
real, module = math.sqrt, math
def area(n):
    total = 0
    for i in range(n):
        total += module.sqrt(i * i)
    return total
print(area(1000))
module = Shadow
print(area(1000))
module = math
def replaced(n):
    total = 0
    for i in range(n):
        total += math.sqrt(16)
        if i == 500: math.sqrt = lambda x: 100
        if i == 900: math.sqrt = real
    return total
print(replaced(1400))
def constant(n):
    total = 0
    for i in range(n):
        total += math.tau > 6
        if i == n // 2: math.tau = 0
        if i == n - 100: del math.tau
        if i > n - 50:
            try:
                math.tau
            except AttributeError:
                math.tau = 7
    return total
try:
    print(constant(1500))
except AttributeError as error:
    print(error)
math.tau = 2 * pi
print(math.__doc__ is None or type(math.__doc__).__name__, callable(math.sin), hasattr(math, "pi"), getattr(math, "zz", "default"))
Module = type(math)
own = Module("own", "documentation")
own.x = 5
print(own.__name__, own.__doc__, own.x, isinstance(own, Module), repr(own), sorted(k for k in vars(own)))
sys.modules["own"] = own
import own as again
from own import x
print(again is own, x)
try:
    from own import y
except ImportError as error:
    print(error)
own.__getattr__ = lambda name: f"made {name}"
print(own.anything)
from own import other
print(other)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as error:
    print(error)
