# Writes through a proxy go into the cells, so the closures see them; free variables are written the same way.
import sys

def owner():
    value = 1
    def read():
        return value
    sys._getframe().f_locals["value"] = 2
    first = read()
    value = 3
    return first, read(), sys._getframe().f_locals["value"]

print(owner())

def free():
    shared = 0
    def inner():
        sys._getframe().f_locals["shared"] = "from the inner frame"
        return shared
    return inner(), shared

print(free())

def unbound_cell():
    def read():
        return cell
    try:
        read()
    except NameError as error:
        first = str(error)
    p = sys._getframe().f_locals
    absent = "cell" in p
    p["cell"] = "bound"
    second = read()
    del cell
    return first, absent, second, "cell" in p
    cell = None

print(unbound_cell())

def set_in(frame, **values):
    frame.f_locals.update(values)

def hot(n):
    step = 1
    total = 0
    def bump():
        nonlocal total
        total += step
    for i in range(n):
        bump()
        if i == n - 1000:
            set_in(sys._getframe(), step=100)
        if i == n - 500:
            set_in(sys._getframe(), total=0)
    return total

print(hot(3000))

def parameters(p, q):
    keep = lambda: (p, q)
    set_in(sys._getframe(), p="P", q="Q")
    return keep(), p, q

print(parameters(1, 2))

class A:
    def method(self):
        p = sys._getframe().f_locals
        names = sorted(p)
        p["self"] = "replaced"
        return names, self, __class__.__name__

print(A().method())
