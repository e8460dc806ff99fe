# Cells and free variables appear in snapshots by value, and only when the scope really has them.
def outer(a):
    b = a + 1
    unused = "not captured"
    def inner(c):
        def innermost():
            return b + c
        return locals(), innermost()
    shot, value = inner(10)
    return sorted(shot), shot["b"], shot["c"], value, sorted(locals())

print(outer(1))

def late():
    def use():
        return sorted(locals()), cell_later_bound()
    def cell_later_bound():
        try:
            return value
        except NameError as error:
            return str(error)
    early = sorted(locals())
    first = use()
    value = 3
    return early, first, use(), sorted(locals())

print(late())

def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return locals()
    return step

step = counter()
shots = [step() for _ in range(2000)]
print(shots[0], shots[-1], len({id(s) for s in shots}) == 2000)

class Holder:
    tag = "class"
    def method(self):
        return sorted(locals()), __class__.__name__

print(Holder().method())

def parameter_cell(p):
    def touch():
        nonlocal p
        p *= 2
    touch()
    first = locals()["p"]
    touch()
    return first, locals()["p"]

total = 0
for i in range(1500):
    one, two = parameter_cell(i)
    total += two - one
print(total)
