a, *b, c = range(5); print(a, b, c)
(a, (b, [c, *d])), e = (1, (2, 'xyz')), 9; print(a, b, c, d, e)
*a, = 'ab'; print(a)
[x, y] = {1: 'a', 2: 'b'}; print(x, y)
for bad in ('a, b = 1,', 'a, b = 1, 2, 3', 'a, *b, c = 1,', 'a, b = 5', 'a, b = None', 'a, = ()', '*a, b = []', 'a, (b, c) = 1, (2,)', '[a, b] = iter([1])', 'a, b = (i for i in range(3))', 'a, b = {1}', 'a, b = "abc"', 'a, *b = 5', 'a, b, c = {}', '(a, b), c = 1, 2', 'a, b = [1, 2, 3, 4]', 'a, b = {1: 2, 3: 4, 5: 6}', 'a, b = range(3)'):
    try: exec(bad)
    except Exception as ex: print(bad, '->', type(ex).__name__, ex)
class I:
    def __iter__(self): print('iter'); return iter('pq')
m, n = I(); print(m, n)
class BadI:
    def __iter__(self): raise KeyError('iter')
try: m, n = BadI()
except KeyError as ex: print(repr(ex))
class BadN:
    def __iter__(self): return self
    def __next__(self): raise TypeError('next')
try: m, n = BadN()
except TypeError as ex: print(ex)
class SeqOnly:
    def __getitem__(self, i):
        if i < 2: return i * 10
        raise IndexError
m, n = SeqOnly(); print(m, n, [*SeqOnly()])
def f(*a, **k): return a, k
print(f(*[1], *(2, 3), x=1, **{'y': 2}, **{'z': 3}))
print([*range(2), *'ab', 5, *[]], (*(), 1), {*[1], *[1, 2]}, {**{'a': 1}, 'b': 2, **{'a': 3}})
for bad in ('f(**{"a": 1}, **{"a": 2})', 'f(a=1, **{"a": 2})', 'f(**{1: 2})', 'f(*5)', 'f(**5)', 'f(**[1])', '[*5]', '{**5}', '{**[(1, 2)]}', 'print(*None)', 'f(*"ab", **"ab")', '(lambda: 0)(*[1])', '(lambda a: 0)(**{"b": 1})', 'f(**{"x y": 1})', 'len(*[])', 'len(**{"a": 1})', 'int(*[1], *[2], *[3])', 'class_(*[1], **{})', 'dict(**{1: 2})', 'dict(a=1, **{"a": 1})', '{[]: 1}', '{*[[]]}', 'f.nope(**{"a": 1}, **{"a": 1})', '"".join(**{"a": 1})'):
    try: print(bad, eval(bad))
    except Exception as ex: print(bad, '->', type(ex).__name__, ex)
class Mp:
    def keys(self): return ['k1', 'k2']
    def __getitem__(self, k): return k.upper()
print(f(**Mp()), {**Mp()})
class BadKeys:
    def keys(self): raise AttributeError('kk')
try: f(**BadKeys())
except Exception as ex: print(type(ex).__name__, ex)
class BadKeys2:
    def keys(self): return 5
try: f(**BadKeys2())
except Exception as ex: print(type(ex).__name__, ex)
try: {**BadKeys2()}
except Exception as ex: print(type(ex).__name__, ex)
a = b = c = []; a.append(1); print(b, c is a)
l = [0, 1, 2]; i = 0; i, l[i] = 1, 'x'; print(i, l)
l = [1, 2, 3]; l[0], l[2] = l[2], l[0]; print(l)
a, b = b, a = 1, 2; print(a, b)
def order():
    out = []
    class T:
        def __setitem__(self, k, v): out.append(('set', k, v))
        def __getitem__(self, k): out.append(('get', k)); return 0
        def __setattr__(self, k, v): out.append(('attr', k, v))
    t = T()
    def s(x): out.append(x); return x
    t[s('k1')], t.a, *t[s('k2')] = s((1, 2, 3, 4))
    t[s('aug')] += s(5)
    x = t[s('c1')] = t[s('c2')] = s('val')
    return out
print(order())
d = {}; d['a'], d['b'] = d['c'] = 1, 2; print(d)
for i, (j, *k) in [(1, 'abc'), (2, 'd')]: print(i, j, k)
for l[0] in range(2): pass
print(l)
print([x for x, in [(1,), (2,)]], [(a, b) for a, *b in ['xyz']], {a: b for a, b in ['pq']})
def ret(): return 1, *[2, 3]
def yl(): yield 1, *[2]; r = yield *[5], 6
print(ret(), list(yl()))
x = *[1], 2; print(x); x = [*'a'], ; print(x)
print(*[1, 2], *'ab', sep='-', end='!\n'); print(*[], sep='x')
t = (1, 2)[*[0]] if False else {(1, 2): 'tup'}[*[1, 2]]; print(t)
del a, (b, [c]), d['a'], l[0:2]; print(d, l)
try: print(a)
except NameError as ex: print(ex)
def star(a, b, *c, d, e=5, **g): return a, b, c, d, e, g
for args, kw in (((1, 2), {'d': 3}), ((1,), {'b': 2, 'd': 3, 'z': 4}), ((1, 2, 3, 4), {'d': 5, 'e': 6}), ((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {'a': 1, 'd': 1}), ((1, 2, 3), {'b': 1, 'd': 2})):
    try: print(star(*args, **kw))
    except TypeError as ex: print(ex)
s = 0
for i in range(3000):
    p, *q, r = i, i + 1, i + 2, i + 3
    s += p + sum(q) + r; (p, q) = (q, p)
print(s)
