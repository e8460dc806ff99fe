g = (z for z in range(3))
def h(it):
    x = yield
    y = yield from it
    return (lambda: (yield x)), all(z for z in it), tuple(w for w in it)
