# f_locals of module and class frames are the namespaces themselves; function frames give a new proxy each time.
import sys

module = sys._getframe()
print(module.f_locals is globals(), module.f_locals is module.f_globals, type(module.f_locals).__name__)

class Body:
    frame = sys._getframe()
    x = 1
    frame.f_locals["y"] = x + 1
    z = y + 1
    same = frame.f_locals is locals()
    outer = frame.f_back is module

print(Body.y, Body.z, Body.same, Body.outer)

def function():
    frame = sys._getframe()
    return frame.f_locals is frame.f_locals, frame.f_locals == frame.f_locals, frame.f_globals is globals()

print(function())

def through_exec():
    namespace = {"sys": sys}
    exec("frame = sys._getframe(); here = frame.f_locals is locals(); frame.f_locals['made'] = here", namespace)
    return namespace["here"], namespace["made"], namespace["frame"].f_code.co_name

print(through_exec())

counter = 0

def bump(amount):
    sys._getframe(1).f_locals["counter"] += amount

for i in range(3000):
    bump(i % 2)
    if i == 2000:
        sys._getframe().f_locals["counter"] = 0
print(counter)

def lines(n):
    seen = set()
    frame = sys._getframe()
    for i in range(n):
        seen.add(frame.f_lineno)
        if i % 2:
            seen.add(frame.f_lineno - frame.f_code.co_firstlineno)
    return sorted(seen)

print(lines(2000))

def class_in_function(n):
    made = []
    for i in range(n):
        class C:
            value = i
            sys._getframe().f_locals["extra"] = value * 2
            sys._getframe(1).f_locals["made"].append(extra)
    return sum(made), C.extra

print(class_in_function(300))
