m = [x for x in (1, 2)]
n = {x: y for x, y in m if x if y}
o = {x for x in m for y in [x] for z in y}
p = [[y for y in x] for x in m]
q = [(lambda: x)() for x in m]
x = [x for x in x]


def local(a, b):
    c = [a for a in b if [c for c in a if b] for d in [a]]
    return c, {x: a for x in b}, {a for a in a}


def captured(a, b):
    return [(lambda: x + a)() for x in b], [[lambda: (x, y) for y in x] for x in b]


def handled(a):
    try:
        return [x for x in a]
    except ValueError:
        return [
            x
            for x in a
            if x
        ]
