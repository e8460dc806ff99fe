# cpython: 3.14
# Every function of `operator`, as functions and as dunders, with its errors.
import operator as op
from operator import itemgetter, attrgetter, methodcaller
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(op.__all__))
for name in ('add','sub','mul','truediv','floordiv','mod','pow','and_','or_','xor','lshift','rshift','matmul','concat','contains','countOf','indexOf','eq','ne','lt','le','gt','ge','is_','is_not'):
    f = getattr(op, name)
    print(name, [attempt(f, *p) for p in ((7, 2), ([1, 2], [2]), ('ab', 'b'), (1.5, 'x'), ({1, 2}, {2}))])
for name in ('neg','pos','abs','invert','inv','not_','truth','index','length_hint','is_none','is_not_none'):
    f = getattr(op, name)
    print(name, [attempt(f, x) for x in (5, -3, True, 2.5, 'ab', [1], None)])
for name in ('iadd','isub','imul','iand','ior','ixor','ifloordiv','imod','ipow','itruediv','ilshift','irshift','iconcat','imatmul'):
    f = getattr(op, name)
    print(name, attempt(f, 6, 3), attempt(f, [1], [2]), attempt(f, {1}, {1, 2}))
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def dist(self, k=1, *, scale=1): return (self.x + self.y) * k * scale
    def __repr__(self): return f'P({self.x}, {self.y})'
p = P(3, 4); p.child = P(5, 6)
print(itemgetter(1)('abc'), itemgetter(0, -1)('abc'), itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter('k')({'k': 9}))
print(attrgetter('x')(p), attrgetter('x', 'child.y')(p), attempt(attrgetter('child.z'), p), attempt(attrgetter, 3))
print(methodcaller('dist')(p), methodcaller('dist', 2, scale=3)(p), attempt(methodcaller, 5), attempt(methodcaller('nope'), p))
print(repr(itemgetter(1, 'a')), repr(attrgetter('x', 'y.z')), repr(methodcaller('dist', 2, scale=3)), repr(methodcaller('f')))
print(attempt(itemgetter(5), [1]), attempt(itemgetter('a'), {}), attempt(itemgetter(1), 5))
print(sorted([P(2, 1), P(1, 5), P(1, 2)], key=attrgetter('x', 'y')))
print(sorted({'b': 2, 'a': 3, 'c': 1}.items(), key=itemgetter(1), reverse=True))
d = {}
op.setitem(d, 'k', 1); print(d, op.getitem(d, 'k')); op.delitem(d, 'k'); print(d)
l = [1, 2, 3]; op.setitem(l, slice(0, 2), [9]); print(l, attempt(op.getitem, l, 10), attempt(op.delitem, l, 'x'))
class H:
    def __length_hint__(self): return 7
class HB:
    def __length_hint__(self): return -1
class HC:
    def __length_hint__(self): return 'x'
class HN:
    def __length_hint__(self): return NotImplemented
print(op.length_hint(H()), attempt(op.length_hint, HB()), attempt(op.length_hint, HC()), op.length_hint(HN(), 4), attempt(op.length_hint, 3, 'x'), op.length_hint(object(), 5))
print(op.length_hint(iter([1, 2, 3])), op.length_hint(reversed([1, 2])), op.length_hint(range(9)), op.length_hint(iter(range(4))))
print(attempt(op.index, 2.0), attempt(op.concat, 1, 2), attempt(op.countOf, 5, 1), attempt(op.indexOf, [1], 2), attempt(op.matmul, 1, 2))
print(op.countOf('banana', 'a'), op.indexOf('banana', 'n'), op.contains(range(5), 3))
print(op.call(max, 3, 9), op.call(dict, a=1), attempt(op.abs, 'x'))
print(op.__add__ is op.add, op.__contains__(['a'], 'a'), op.__not__([]), op.__name__, op.add.__name__, op.itemgetter.__name__)
from functools import reduce
print(reduce(op.mul, range(1, 11)), reduce(op.or_, [1, 4, 16]), list(map(op.sub, [5, 6], [1, 2])))
total = 0
for i in range(4000): total = op.add(total, op.mod(i, 7)); 
print(total)
for proto in (2, 4):
    print(itemgetter(1, 2).__reduce__(), attrgetter('a.b').__reduce__(), methodcaller('m', 1).__reduce__())
k = methodcaller('m', 1, b=2).__reduce__()
print(k[0], k[1])
print(op.itemgetter(2) == op.itemgetter(2), type(op.itemgetter(2)))
