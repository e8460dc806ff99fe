# cold: one call of each: object's and type's ways to set attributes, of what is no instance of theirs
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class P: pass
class M(type): pass
class N(metaclass=M): pass
for t in (int, P, N, 3, P(), None, M, type):
    for n in (1, 'x', None, b'a'):
        show(lambda: P.__delattr__(t, n))
        show(lambda: P.__setattr__(t, n, 3))
        show(lambda: object.__delattr__(t, n))
        show(lambda: object.__setattr__(t, n, 1))
        show(lambda: type.__delattr__(t, n))
        show(lambda: type.__setattr__(t, n, 1))
