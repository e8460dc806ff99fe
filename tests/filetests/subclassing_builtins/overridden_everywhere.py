# subclassing builtins
class L(list):
    def __getitem__(self, i): return ('L', super().__getitem__(i)) if isinstance(i, int) else L(super().__getitem__(i))
    def __len__(self): return super().__len__() + 100
    def __iter__(self): yield from (x * 2 for x in super().__iter__())
    def append(self, x): super().append(x); self.n = getattr(self, 'n', 0) + 1
    def __contains__(self, x): return x == 'magic'
    def __eq__(self, o): return 'eqq'
    def __add__(self, o): return 'add'
    def __iadd__(self, o): return 'iadd'
l = L([1, 2, 3]); l.append(4)
print(l, len(l), l[0], l[1:], list(l), [*l], sorted(l), sum(l), l.n, 'magic' in l, 1 in l, l == 1, l != 1, l + [1], tuple(l), l.index(2), l.copy(), type(l.copy()), l * 2, type(l * 2))
l += [5]; print(l)
class D(dict):
    def __missing__(self, k): return ('missing', k)
    def __setitem__(self, k, v): super().__setitem__(k, ('set', v))
    def __getitem__(self, k): return super().__getitem__(k)
    def get(self, k, d=None): return 'get'
    def keys(self): return ['kk']
d = D(a=1); d['b'] = 2
print(d, d['zz'], d.get('a'), d.keys(), dict(d), {**d}, list(d), d | {'c': 1}, type(d | {}), '%(q)s' % d, '{q}'.format_map(d), d.setdefault('n', 5), d)
d.update(x=1); print(d)
def f(**k): return k
print(f(**d))
class S(str):
    def __new__(cls, v, extra=0): o = super().__new__(cls, v); o.extra = extra; return o
    def __str__(self): return 'STR'
    def __repr__(self): return 'REPR'
    def __format__(self, s): return f'FMT[{s}]'
    def __eq__(self, o): return NotImplemented
    def __hash__(self): return 1
    def __add__(self, o): return 'added'
    def __radd__(self, o): return 'radded'
    def __mod__(self, o): return 'modded'
    def __len__(self): return 99
s = S('abc', 7)
print(s, repr(s), f'{s}', f'{s!r}', f'{s!s}', f'{s:>5}', '%s' % s, '%r' % s, s.upper(), type(s.upper()), s + 'x', 'x' + s, s % 3, len(s), s.extra, s == 'abc', s[0], str(s), type(str(s)), ''.join([s]), s.strip(), type(s.strip()), s.__str__(), format(s), s in 'xabc')
class I(int):
    def __new__(cls, v=0): return super().__new__(cls, v)
    def __add__(self, o): return I(int(self) + int(o))
    def __repr__(self): return f'I({int(self)})'
    def __bool__(self): return False
    def __index__(self): return 1
    def __int__(self): return 77
    def __eq__(self, o): return 'ieq'
    __hash__ = int.__hash__
i = I(5)
print(i, i + 3, 3 + i, i * 2, -i, bool(i), int(i), float(i), i == 5, 5 == i, range(i), f'{i}', f'{i:03d}', '%d' % i, str(i), hash(i), abs(i), i.bit_length(), i.real, type(i.real), {5: 'x'}.get(i), round(i), divmod(i, 2), pow(i, 2))
class F(float):
    def __repr__(self): return 'F!'
    def __float__(self): return 2.5
f1 = F(1.5)
print(f1, f1 + 1, f'{f1}', str(f1), float(f1), int(f1), round(f1), f1.hex(), f1 == 1.5, [f1], '%f' % f1, F.fromhex('0x1p3'), type(F.fromhex('0x1p3')))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __repr__(self): return 'T' + super().__repr__()
    @property
    def first(self): return self[0]
t = T(1, 2, 3)
print(t, t.first, t[1:], t + (4,), t * 2, t == (1, 2, 3), hash(t) == hash((1, 2, 3)), isinstance(t, tuple), [*t], {t: 1})
a, *b = t; print(a, b)
class FS(frozenset):
    def __contains__(self, x): return True
class ST(set):
    def add(self, x): super().add(x * 10)
st = ST([1]); st.add(2); print(sorted(st), st | {3}, type(st | {3}), st == {1, 20}, FS([1]) | {2}, 99 in FS(), FS([1, 2]) - {1}, type(FS([1]) & {1}), repr(FS()), repr(ST()))
class B(bytes): pass
class BA(bytearray): pass
print(B(b'ab'), B(b'ab') + b'c', type(B(b'ab')[:1]), BA(b'xy'), type(BA(b'xy') + b'z'), repr(BA(b'q')), B.fromhex('6162'), type(B.fromhex('6162')))
class O(object): pass
try: O(1)
except TypeError as e: print(e)
try:
    class BB(bool): pass
except TypeError as e: print(e)
for b in ('type(None)', 'range', 'slice', 'type(...)', 'type(NotImplemented)', 'memoryview', 'type(lambda: 0)', 'type((i for i in ()))', 'type({}.keys())', 'type(len)'):
    try: exec(f'class BB({b}): pass'); print('ok', b)
    except TypeError as e: print(e)
for q in ('class X(int, str): pass', 'class X(int, float): pass', 'class X(list, dict): pass', 'class X(object, int): pass', 'class X(int, int): pass', 'class X(Exception, int): pass', 'class X(3): pass', 'class X(L, D): pass', 'class X(L, O): pass'):
    try: exec(q); print('ok')
    except TypeError as e: print(e)
n = 0
for k in range(3000):
    if k == 1500: L.__getitem__ = lambda s, i: 7
    v = l if not isinstance(l, str) else L([1])
    n += v[0] if isinstance(v[0], int) else v[0][1]
print(n)
