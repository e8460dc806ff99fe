# del makes a name unbound in every view; binding it again anywhere brings it back everywhere.
import sys

def names():
    return sorted(sys._getframe(1).f_locals)

def steps():
    log = [names()]
    a = 1
    log.append(names())
    del a
    log.append(names())
    sys._getframe().f_locals["a"] = 2
    log.append(a)
    return log

print(steps())

def except_name():
    try:
        raise ValueError("v")
    except ValueError as e:
        inside = "e" in sys._getframe().f_locals
    outside = "e" in sys._getframe().f_locals
    return inside, outside

print(except_name())

def set_inside_handler():
    try:
        raise ValueError("v")
    except ValueError as e:
        sys._getframe().f_locals["e"] = "replaced"
        kept = e
    return kept, "e" in locals()

print(set_inside_handler())

def message(n):
    for i in range(n):
        value = i
        if i == n - 1:
            del value
    return value

for n in (1, 2000):
    try:
        message(n)
    except UnboundLocalError as error:
        print(error)

def restored(n):
    missing = 0
    for i in range(n):
        x = i
        del x
        if "x" not in locals():
            missing += 1
        if i % 2:
            sys._getframe().f_locals["x"] = i
            missing -= x == i
    return missing

print(restored(2000))

def loop_target():
    for k in []:
        pass
    before = "k" in locals()
    for k in [1]:
        del k
    return before, "k" in locals()

print(loop_target())

def with_target():
    class M:
        def __enter__(self):
            sys._getframe(1).f_locals["m"] = "set while entering"
            return "entered"
        def __exit__(self, *info):
            sys._getframe(1).f_locals["m"] = "set while leaving"
    with M() as m:
        inside = m
    return inside, m

print(with_target())
