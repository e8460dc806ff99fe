def f(xs):
    for x in xs:
        if x: return x
        if x > 2: break
    with open(x) as f, b:
        return 3
    import os.path as p, a.b
    from . import x as y
    if (n := 10) > 3: [y := 1, y**2]
    return any(y for y in xs)
def f():
    for x in y:
        with a:
            b
