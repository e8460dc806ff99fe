# Inside an inlined comprehension its hidden variables are in f_locals; an outer variable of the same name is restored after it.
import sys

def peek():
    return dict(sys._getframe(1).f_locals)

def poke(name, value):
    sys._getframe(1).f_locals[name] = value
    return value

def visible():
    return [sorted(peek()) for hidden in range(1)], sorted(peek())

print(visible())

def shadowed():
    x = "outer"
    inside = [peek()["x"] for x in (1, 2)]
    return inside, x, peek()["x"]

print(shadowed())

def written():
    result = [(poke("v", v * 100), v)[1] for v in (1, 2, 3)]
    return result, "v" in peek()

print(written())

def outer_written():
    x = "outer"
    result = [(poke("x", -y), x)[1] for y in range(3) for x in [y]]
    return result, x

print(outer_written())

def outside_the_comprehension():
    total = 0
    steps = [poke("total", total + k) for k in range(2000)]
    return total, steps[-1]

print(outside_the_comprehension())

def nested():
    return [[peek()["b"] + peek()["a"] for b in range(2)] for a in (10, 20)]

print(nested())

def generator_has_its_own():
    z = 1
    return list(sorted(peek()) for g in range(1)), list((sorted(peek()), z) for g in range(1))

print(generator_has_its_own())

def in_a_lambda():
    return [(lambda: sorted(peek()))() for q in range(1)], [(lambda: (q, sorted(peek())))() for q in range(1)]

print(in_a_lambda())

def hot(n):
    return sum([peek()["i"] for i in range(n)])

print(hot(2000))
print([("m" in sys._getframe().f_locals, "m" in globals()) for m in range(1)], "m" in globals())
