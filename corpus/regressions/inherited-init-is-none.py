# difftest: fuel=20000
# `__init__ = object.__init__` is as good as no `__init__`. The oracle took it for one of the program's.
class D:
    __init__ = object.__init__
class N:
    __new__ = object.__new__
r = []
for c in lambda: D(0), lambda: N(0), lambda: D().__init__(3), lambda: object.__new__(N, 3):
    try:
        r.append(c())
    except TypeError as d:
        r.append(str(d))
class S(int):
    __str__ = int.__repr__
    def __repr__(self):
        return 'S'
r.append((str(S(3)), f'{S(3)}', repr(S(3))))
