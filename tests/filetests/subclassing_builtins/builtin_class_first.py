# cpython: 3.14
# A builtin class that comes first in the order of lookup goes before the special methods of a later one.
class A:
    def __hash__(self): return 5
    def __eq__(self, o): return 'A'
    def __add__(self, o): return 'A'
    def __radd__(self, o): return 'A'
    def __str__(self): return 'A'
    def __repr__(self): return 'Arepr'
    def __bool__(self): return False
    def __len__(self): return 7
    def __format__(self, s): return 'Af'
    def __int__(self): return 9
    def __index__(self): return 9
    def __float__(self): return 9.0
    def __contains__(self, x): return True
    def __iter__(self): return iter('A')
    def __getitem__(self, i): return 'A'
    def __lt__(self, o): return 'A'
    def __neg__(self): return 'A'
    def __call__(self): return 'A'
    def upper(self): return 'A'
    def append(self, x): pass
class I(int, A): pass
class L(list, A): pass
class S(str, A): pass
class D(dict, A): pass
class T(tuple, A): pass
class F(float, A): pass
i, l, s, d, t, f = I(3), L([1]), S('s'), D(a=1), T((1,)), F(1.5)
for k in range(2000): bool(i)
for x in (i, l, s, d, t, f):
    def tr(g):
        try: return g()
        except Exception as e: return repr(e)
    print(type(x).__name__, tr(lambda: hash(x) == 5), x == x, tr(lambda: x + x), tr(lambda: 2 + x), str(x), repr(x), bool(x), tr(lambda: len(x)), format(x), tr(lambda: int(x)), tr(lambda: [0] * 5 and range(5)[x] if 0 else x.__index__()), tr(lambda: float(x)), tr(lambda: 9 in x), tr(lambda: list(x)), tr(lambda: x[0]), tr(lambda: x < x), tr(lambda: -x), x(), tr(lambda: x.upper()))
