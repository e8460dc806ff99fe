# iteration protocols
class Seq:
    def __init__(s, n): s.n = n
    def __getitem__(s, i):
        if i >= s.n: raise IndexError
        return i * i
class SeqStop:
    def __getitem__(s, i):
        if i >= 3: raise StopIteration
        return i
class SeqErr:
    def __getitem__(s, i):
        if i >= 2: raise KeyError(i)
        return i
print(list(Seq(4)), 9 in Seq(5), 5 in Seq(5), list(SeqStop()), [*Seq(2)], sum(Seq(4)), max(Seq(3)), sorted(Seq(3), reverse=True), dict(zip(Seq(2), Seq(3))))
try: list(SeqErr())
except KeyError as e: print('KE', e)
try: reversed(Seq(3))
except TypeError as e: print(e)
class SeqLen(Seq):
    def __len__(s): return s.n
print(list(reversed(SeqLen(4))), len(SeqLen(3)))
it = iter(Seq(3)); print(type(it).__name__, next(it), it.__length_hint__() if hasattr(it, '__length_hint__') else None, list(it), list(it))
class Ex:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n % 3 == 0: raise StopIteration
        return s.n
e = Ex(); print(list(e), list(e), list(e))
class BadIter:
    def __iter__(s): return 5
class BadNext:
    def __iter__(s): return s
class NextNone:
    def __iter__(s): return s
    __next__ = None
class IterNone:
    __iter__ = None
    def __getitem__(s, i): return 1
for o in (BadIter(), BadNext(), NextNone(), IterNone(), 5, None, len, int, ...):
    for f in ('iter(o)', 'list(o)', '[*o]', 'a, = o', 'for _ in o: pass', '1 in o', 'sum(o)', 'dict(o)', 'zip(o)', 'enumerate(o)', 'map(len, o)', 'set(o)', 'tuple(o)', '"".join(o)', '[].extend(o)', 'max(o)', 'sorted(o)', 'all(o)', 'f(*o)', 'f(**o)', 'yf(o)', '[1, 2].__iadd__(o)', '{}.update(o)', 'bytes(o)'):
        def F(*a, **k): pass
        def yf(o):
            def g(): yield from o
            return list(g())
        try: exec(f, {'o': o, 'f': F, 'yf': yf}); r = 'ok'
        except Exception as x: r = f'{type(x).__name__}: {x}'
        print(type(o).__name__, f, '|', r)
def cb():
    cb.n = getattr(cb, 'n', 0) + 1
    return cb.n
print(list(iter(cb, 5)), type(iter(cb, 5)).__name__)
i = iter(cb, 8); print(list(i), list(i))
z = zip(range(3), iter(range(10))); print(list(z))
a = iter(range(10)); print(list(zip(a, a, a)), list(a))
m = map(lambda x, y: x + y, [1, 2], [3, 4, 5]); print(next(m), list(m))
en = enumerate('abc', 10); print(next(en), list(en))
fl = filter(lambda x: x % 2, range(6)); print(next(fl), list(fl))
r = reversed([1, 2, 3]); print(next(r), r.__length_hint__(), list(r))
d = {'a': 1, 'b': 2}; print(list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
def gen(): yield 1; return 5
def outer(): print('ret', (yield from gen())); yield 2
print(list(outer()))
class LH:
    def __init__(s, v): s.v = v
    def __iter__(s): return iter([1, 2])
    def __length_hint__(s): return s.v
for v in (0, 10**3, -1, 'a', NotImplemented, 2.5, None):
    try: print(v, list(LH(v)))
    except Exception as x: print(v, type(x).__name__, x)
class LenErr:
    def __len__(s): raise ZeroDivisionError('len')
    def __iter__(s): return iter([1])
try: print(list(LenErr()))
except ZeroDivisionError as x: print('ZDE', x)
class LenType:
    def __len__(s): raise TypeError('len te')
    def __iter__(s): return iter([1])
print(list(LenType()))
t = 0
for k in range(200):
    for v in Seq(20): t += v
    for v in Ex(): t += v
    for p, q in zip(Seq(10), SeqLen(5)): t += p * q
    for idx, (p, q) in enumerate(zip('abc', Seq(9)), k): t += idx * q
print(t)
