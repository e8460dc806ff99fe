# cold: comprehensions in annotations, bounds and aliases: in a class they are functions
def show(f):
    try: print(f())
    except BaseException as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb: print('  ', tb.tb_frame.f_code.co_name, tb.tb_lineno, sorted(k for k in tb.tb_frame.f_locals if k not in ('__classdict__',))) if tb.tb_lineno else 0; tb = tb.tb_next
class C:
    z = 3
    a: [x.y for x in (1, 2)]
    def m(self, q: {x.y for x in (1, 2)}): pass
    type T = [x.y for x in (1,)]
    def g[T: {x.y: 1 for x in (1,)}](self): pass
    class D[T: [x.y for x in (1,)]]: pass
    b = lambda self: [x.y for x in (1,)]
    k = [w for w in (z, 2)]
def f():
    class E:
        v: [x.y for x in (1, 2)]
    return E
type U = [x.y for x in (1,)]
def h[T: [x.y for x in (1,)]](a: [x.y for x in (1,)]): pass
class W[T: [x.y for x in (1,)]]:
    q: [x.y for x in (1,)]
show(lambda: C.__annotations__); show(lambda: C.m.__annotations__); show(lambda: C.T.__value__); show(lambda: C.g.__type_params__[0].__bound__); show(lambda: C.D.__type_params__[0].__bound__); show(lambda: C().b()); show(lambda: f().__annotations__)
show(lambda: U.__value__); show(lambda: h.__type_params__[0].__bound__); show(lambda: h.__annotations__); show(lambda: W.__type_params__[0].__bound__); show(lambda: W.__annotations__)
