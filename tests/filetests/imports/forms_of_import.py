# import in all its forms, of modules that every engine has, at module level, in functions, classes and conditions.
import sys, math as m
import collections.abc
from math import pi, sqrt as root, floor
from collections import (deque, OrderedDict as Ordered,)
print(m.floor(2.5), round(pi, 3), root(16), floor(-0.5), deque([1, 2]).pop(), Ordered(a=1)["a"], collections.abc.Sized.__name__)
print(sys.modules["math"] is m, m.__name__, type(m).__name__, "sys" in sys.modules, sys is __import__("sys"))
def local():
    import math
    from sys import maxsize as big
    return sorted(locals()), math is m, big > 2**30
print(local())
class Body:
    import math
    from math import cos as cosine
    value = math.ceil(1.2)
print(Body.math is m, Body.cosine(0), Body.value)
if m.pi > 3:
    import itertools
else:
    import nothing_of_the_kind
print(list(itertools.islice(itertools.count(5), 2)))
for statement in ("import not_there", "import not_there.sub", "from math import not_there", "from not_there import x", "import math.sub", "from . import x", "from sys import nothing as n", "from collections import abc, zzz"):
    try:
        exec(statement)
    except ImportError as error:
        print(statement, "|", type(error).__name__, "|", str(error).split(" (")[0], "|", error.name)
try:
    import missing_module as mm
except ModuleNotFoundError:
    mm = None
print(mm)
exec("from math import *")
print(hypot(3, 4), "__name__" in globals(), __name__)
def star_is_not_here():
    try:
        exec(compile("def f():\n    from math import *", "f", "exec"))
    except SyntaxError as error:
        return error.msg
print(star_is_not_here())
math_like = __import__("math", globals(), locals(), ["pi"], 0)
print(math_like is m)
def hot(n):
    total = 0
    for i in range(n):
        import math
        from math import floor as down
        total += down(math.sqrt(i)) + m.floor(i / 2)
        if i == n // 2:
            m.floor = lambda x: 0
    m.floor = floor
    return total
print(hot(1500))
