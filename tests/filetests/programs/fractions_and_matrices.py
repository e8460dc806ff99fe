# cpython: 3.14
# Matrices with operators; determinants, inverses and powers with fractions of ints written by hand.
from functools import reduce, total_ordering
from math import gcd
@total_ordering
class Frac:
    __slots__ = ('n', 'd')
    __match_args__ = ('n', 'd')
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f'Frac({n}, 0)')
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
    @classmethod
    def of(cls, x):
        match x:
            case Frac(): return x
            case int(): return cls(x)
            case float(): return cls(*x.as_integer_ratio())
            case str() if '/' in x: return cls(*map(int, x.split('/')))
        return NotImplemented
    def _op(f):
        def op(self, other):
            other = Frac.of(other)
            return NotImplemented if other is NotImplemented else f(self, other)
        return op
    __add__ = __radd__ = _op(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __mul__ = __rmul__ = _op(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __sub__ = _op(lambda a, b: a + -b)
    __rsub__ = _op(lambda a, b: b - a)
    __truediv__ = _op(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __rtruediv__ = _op(lambda a, b: b / a)
    __eq__ = _op(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _op(lambda a, b: a.n * b.d < b.n * a.d)
    __floordiv__ = _op(lambda a, b: a.n * b.d // (a.d * b.n))
    del _op
    def __neg__(self): return Frac(-self.n, self.d)
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __pow__(self, e): return Frac(self.n ** e, self.d ** e) if e >= 0 else 1 / self ** -e
    def __hash__(self): return hash(self.n / self.d) if self.d != 1 else hash(self.n)
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __repr__(self): return f'{self.n}/{self.d}' if self.d != 1 else f'{self.n}'
    def __format__(self, spec): return format(float(self), spec) if spec else repr(self)
a, b = Frac(3, 4), Frac.of('-5/6')
print(a + b, a - b, a * b, a / b, -a, abs(b), a ** -2, 2 * a, 1 - a, 1 / a, a < b, a >= b, a == Frac(6, 8), {a: 1}[Frac(3, 4)], float(a), int(Frac(7, 2)), f'{b:.3f}', f'{b}', bool(Frac(0)), a // b, Frac.of(.125), sum([a, b]), max(a, b), sorted([a, b, Frac(0)]))
for f in (lambda: a + 'x', lambda: Frac(1, 0), lambda: a < 'x', lambda: a / 0, lambda: 'x' * a):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError('rows of different lengths')
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, key):
        match key:
            case int() as r, int() as c: return self.rows[r][c]
            case slice() as r, slice() as c: return Matrix(row[c] for row in self.rows[r])
            case int(): return self.rows[key]
        raise TypeError(f'bad index {key!r}')
    def __setitem__(self, key, v): self.rows[key[0]][key[1]] = v
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f'{self.shape} @ {o.shape}')
        cols = list(zip(*o.rows))
        return Matrix([[sum(x * y for x, y in zip(r, c)) for c in cols] for r in self.rows])
    def __add__(self, o): return Matrix([[x + y for x, y in zip(r, s, strict=True)] for r, s in zip(self.rows, o.rows, strict=True)])
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result @= base
            base @= base; n >>= 1
        return result
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return 'Matrix(%s)' % self.rows
    def __iter__(self): return iter(self.rows)
    def minor(self, i, j): return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])
    def det(self):
        if len(self.rows) == 1: return self.rows[0][0]
        return sum((-1) ** j * x * self.minor(0, j).det() for j, x in enumerate(self.rows[0]) if x)
    def inverse(self):
        n = len(self.rows); m = [[Frac(x) if isinstance(x, int) else x for x in r] + [Frac(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next((r for r in range(c, n) if m[r][c]), None)
            if p is None: raise ArithmeticError('singular')
            m[c], m[p] = m[p], m[c]; k = m[c][c]; m[c] = [x / k for x in m[c]]
            for r in range(n):
                if r != c and m[r][c]: f = m[r][c]; m[r] = [x - f * y for x, y in zip(m[r], m[c])]
        return Matrix(r[n:] for r in m)
m = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print(m.det(), m.T, m @ m, m + m * 2, 3 * m, m.inverse(), m @ m.inverse() == Matrix.identity(3), m.shape, m[1, 2], m[0:2, 1:], m[-1], list(m)[0])
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], reduce(Matrix.__matmul__, [m] * 4), (m ** 20)[0])
for f in (lambda: Matrix([[1], [1, 2]]), lambda: m @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: m['x'], lambda: m + Matrix([[1]]), lambda: m @ 3):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = Matrix([[1, 2], [3, 4]]); x @= x; x[0, 0] = 'z'; print(x)
t = 0
for i in range(60): t += (Matrix([[i, 1], [1, 2]]) ** 5).det()
print(t, Frac(sum(Frac(1, k) for k in range(1, 30)).n, 7))
