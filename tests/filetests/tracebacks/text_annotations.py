# cold: errors of the annotations of a class body
from __future__ import annotations
def show(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb: print('  ', tb.tb_frame.f_code.co_name, tb.tb_lineno); tb = tb.tb_next
def a():
    class D:
        del __annotations__
        a: int
def b():
    class D:
        a: int
        __annotations__ = 3
        b: int = 4
def c():
    class M(type):
        @classmethod
        def __prepare__(m, n, b):
            class N(dict):
                def __setitem__(self, k, v):
                    if k == '__annotations__': raise KeyError(k)
                    super().__setitem__(k, v)
            return N()
    class D(metaclass=M):
        x = 1
        a: int
for f in (a, b, c): show(f)
