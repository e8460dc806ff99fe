def T(src, **ns):
    g = dict(globals()); g.update(ns)
    for line in src.strip('\n').split('\n'):
        line = line.rstrip()
        if not line: continue
        s = line.replace('\\n', '\n')
        try:
            try: c = compile(s, '<p>', 'eval')
            except SyntaxError: exec(compile(s, '<p>', 'exec'), g); print('..', line)
            else: print(line, '->', repr(eval(c, g)))
        except BaseException as e: print(line, '!!', type(e).__name__, e, '' if e.__cause__ is None else repr(e.__cause__), getattr(e, '__notes__', ''))
import sys
class V:
    def __init__(s, v): s.v = v
    def __repr__(s): return f'V{s.v}'
    def __eq__(s, o): return isinstance(o, V) and s.v == o.v
    def __hash__(s): return hash(s.v)
    def __lt__(s, o): return s.v < o.v
    def __matmul__(s, o): return V(s.v * 100 + o.v)
    def __imatmul__(s, o): s.v += 1000; return s
    def __getitem__(s, k): return ('get', k)
    def __setitem__(s, k, v): print('set', k, v)
    def __delitem__(s, k): print('del', k)
    def __missing__(s, k): return 'miss'
    def __call__(s, *a, **k): return a, k
    def __contains__(s, x): return x == s.v
    def __pos__(s): return 'pos'
    def __invert__(s): return 'inv'
    def __divmod__(s, o): return 'dm', o
    def __rdivmod__(s, o): return 'rdm', o
    def __rpow__(s, o, m=None): return 'rpow', o, m
    def __pow__(s, o, m=None): return 'pow', o, m
    def __ipow__(s, o): return 'ipow'
    def __round__(s, *a): return ('round', a)
    def __trunc__(s): return 'tr'
    def __rshift__(s, o): return 'rs', o
    def __rrshift__(s, o): return 'rrs', o
    def __ilshift__(s, o): return 'ils'
    def __and__(s, o): return 'and'
    def __ror__(s, o): return 'ror'
    def __rxor__(s, o): return NotImplemented
    def __complex__(s): return 1j
    def __bytes__(s): return b'bb'
    def __length_hint__(s): return 3
    def __reversed__(s): return 'rev'
    def __enter__(s): return 'ent'
    def __exit__(s, *a): return True
    def __dir__(s): return ['z', 'b']
    def __sizeof__(s): return 5
    def __fspath__(s): return 'p'
    def __copy__(s): return 'copied'
    def __instancecheck__(s, o): return o == 1
    def __subclasscheck__(s, o): return o is int
    def __class_getitem__(c, k): return c.__name__, k
    def __index__(s): return s.v
    def __format__(s, spec): return f'fmt:{spec}'
    def __bool__(s): return s.v > 0
    def __set_name__(s, o, n): print('set_name', n)
    def __get__(s, o, t): return s
v = V(2)
T('''
v @ V(3)
v @= V(3)
v.v
v[1], v[1, 2], v[:], v[1:2, ::3], v[...], v[None], v[()], v[(1,)], v[*[1, 2]], v[*'ab', 3]
v[1] = 2
v[1:2] = 3
v[1, 2] = 3
del v[0], v[1:2]
v[0] += 1
v(1, *[2], a=3, **{'b': 4})
1002 in v, 5 in v, 5 not in v
+v, ~v
-v
divmod(v, 1), divmod(1, v), v // 1
pow(v, 2), pow(v, 2, 3), v ** 2, 2 ** v, pow(2, v), pow(2, v, 5)
v **= 2
v
v = V(2)
round(v), round(v, 2), round(v, ndigits=3)
v >> 1, 1 >> v
v <<= 1
v = V(2)
v & 1, 1 & v
1 | v, v | 1
1 ^ v
v ^ v
complex(v), bytes(v), list(reversed([1])), reversed(v)
with v as q: print(q); 1/0
dir(v)
isinstance(1, v), isinstance(2, v), issubclass(int, v), issubclass(str, v)
V[1], V[1, 2]
[10, 20, 30][v], 'abc'[v], (1, 2, 3)[v:], range(v), hex(v), bin(v), [0] * v, v * [0]
f'{v}', f'{v:>5}', '{:x}'.format(v), format(v), f'{v!r}', f'{v!s:>6}', '%s' % v, str(v)
bool(v), not v, bool(V(0)), V(0) or 'falsy', v and 'truthy'
sorted([V(3), V(1), V(2)]), max(V(1), V(5)), min([V(4), V(2)])
V(1) < V(2), V(1) > V(2), V(1) == V(1), V(1) != V(1), V(1) is V(1)
V(1) <= V(2)
{V(1): 'a'}[V(1)], V(1) in {V(1)}, V(1) in [V(1)], len({V(1), V(1), V(2)})
hash(V(5)) == hash(5)
int(v)
float(v)
abs(v)
len(v)
iter(v)
next(v)
v.nope
v += 1
v - 1
1 - v
v * 'a'
'a' * v
b'ab' * v, (1,) * v
v < 1
1 < v
v == 1, v != 1
__import__('copy').copy(v)
__import__('operator').index(v), __import__('operator').matmul(v, V(1)), __import__('operator').length_hint(v)
__import__('math').trunc(v)
__import__('math').floor(v)
__import__('math').factorial(v), __import__('math').comb(5, v)
chr(V(65)), 'x'.center(V(5), '*'), 'a,b,c'.split(',', V(1)), [1, 2, 3].pop(V(1)), [1, 2].insert(V(0), 5)
bytes([V(65), V(66)]), bytes(V(2)), bytearray(V(1)), int('11', V(2)), (1).to_bytes(V(2), 'big'), round(1.234567, V(2)), 1 << V(3), 5 .__pow__(V(2))
slice(V(1), V(2)).indices(5), range(10)[V(1):V(5):V(2)], 'abcdef'[V(1):V(3)], memoryview(b'abc')[V(1)]
type('O', (), {'attr': V(9)}).attr
print(v, v, sep=', ', end='|\\n')
''')
n = 0
for i in range(3000):
    a = V(i)
    n += a[0] == ('get', 0); n += (a @ V(1)).v; n += len([0] * V(i % 4)); n += bool(a)
print(n)
