# difftest: fuel=20000
def d(e, f):
    r = e(f, 0)
    return r,
print(d(OSError, type('', (int,), {})(1)))
