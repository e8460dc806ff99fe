class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'N({self.n})'
names = 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or'.split()
def mkf(name):
    def f(self, other): return f'{name}({self.n},{other!r})'
    return f
class Fwd(N): pass
class Rev(N): pass
class Inp(N): pass
for n in names:
    setattr(Fwd, f'__{n}__', mkf(n))
    setattr(Rev, f'__r{n}__', mkf('r' + n))
    if n != 'divmod': setattr(Inp, f'__i{n}__', mkf('i' + n))
import operator
syms = {'add': '+', 'sub': '-', 'mul': '*', 'matmul': '@', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'pow': '**', 'lshift': '<<', 'rshift': '>>', 'and': '&', 'xor': '^', 'or': '|'}
f, r, i, z = Fwd(1), Rev(2), Inp(3), N(0)
for n, s in syms.items():
    print(n, eval(f'f {s} r'), eval(f'f {s} 1'), eval(f'1 {s} r'), eval(f'z {s} r'))
    for a, b in (('z', 'z'), ('1', 'z'), ('z', '1'), ('r', '1'), ('None', 'f'), ('"a"', 'z'), ('[]', 'z')):
        try: print(eval(f'{a} {s} {b}'))
        except TypeError as e: print(e)
    ns = {'x': i, 'z': z, 'f': f, 'r': r, 'y': z}
    exec(f'x {s}= z', ns); print(ns['x'])
    exec(f'f {s}= z', ns); print(ns['f'])
    exec(f'z {s}= r', ns); print(ns['z'])
    try: exec(f'y {s}= y', ns)
    except TypeError as e: print(e)
print(divmod(f, 3), divmod(3, r))
try: divmod(z, z)
except TypeError as e: print(e)
try: pow(z, 2, 3)
except TypeError as e: print(e)
try: pow(2, z, 3)
except TypeError as e: print(e)
class P3:
    def __pow__(self, a, m=None): return ('pow', a, m)
    def __rpow__(self, a, m=None): return ('rpow', a, m)
print(pow(P3(), 2, 3), P3() ** 2, 2 ** P3(), pow(P3(), 2))
try: print(pow(2, P3(), 5))
except TypeError as e: print(e)
class U:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
print(-U(), +U(), ~U(), abs(U()))
for s in '-+~':
    for o in ('z', '"a"', '[]', 'None', '1.5', 'object()', '(1,)'):
        try: print(eval(s + o))
        except TypeError as e: print(e)
try: abs(z)
except TypeError as e: print(e)
class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
class Sub(Base):
    def __radd__(self, o): return 'Sub.radd'
class Sub2(Base): pass
print(Base() + Sub(), Base() + Sub2(), Sub() + Base(), Base() + Base(), 1 + Sub2())
class NI:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    __hash__ = None
x = NI()
for e in ('x + x', 'x + 1', '1 + x', 'x < x', 'x < 1', '1 > x', 'x == x', 'x == 1', 'x != x', 'x <= 1', '{x}', '{x: 1}', 'hash(x)'):
    try: print(e, eval(e))
    except TypeError as ex: print(e, ex)
try: x += 1
except TypeError as e: print(e)
class NoneOp:
    __add__ = None
    __radd__ = None
    __lt__ = None
    __iter__ = None
    __contains__ = None
    __getitem__ = None
    __len__ = None
    __bool__ = None
    __call__ = None
    __neg__ = None
    __index__ = None
    __hash__ = None
    __enter__ = None
    __reversed__ = None
    __str__ = None
o = NoneOp()
for e in ('o + 1', '1 + o', 'o < o', 'iter(o)', '1 in o', 'o[0]', 'len(o)', 'bool(o)', 'o()', '-o', '[1][o]', 'hash(o)', 'reversed(o)', 'str(o)', 'not o', '[*o]', 'o if o else 1'):
    try: print(e, eval(e))
    except TypeError as ex: print(e, '->', ex)
try:
    with o: pass
except TypeError as e: print(e)
class Bad:
    def __bool__(self): return 1
    def __len__(self): return -1
    def __index__(self): return 'x'
    def __hash__(self): return 'x'
    def __repr__(self): return 5
    def __str__(self): return 5
    def __int__(self): return 'i'
    def __float__(self): return 'f'
    def __complex__(self): return 'c'
    def __bytes__(self): return 'b'
    def __format__(self, s): return 5
    def __iter__(self): return 5
    def __contains__(self, x): return 'truthy'
    def __length_hint__(self): return 'lh'
    def __dir__(self): return 5
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'tr'
    def __floor__(self): return 'fl'
    def __ceil__(self): return 'ce'
    def __reversed__(self): return 5
    def __sizeof__(self): return -1
    def __instancecheck__(self, o): return []
b = Bad()
import math
for e in ('bool(b)', 'len(b)', '[1][b]', 'hash(b)', 'repr(b)', 'str(b)', 'int(b)', 'float(b)', 'complex(b)', 'bytes(b)', 'format(b)', 'f"{b}"', 'iter(b)', '1 in b', 'list(b)', 'dir(b)', 'round(b)', 'round(b, 2)', 'math.trunc(b)', 'math.floor(b)', 'math.ceil(b)', 'reversed(b)', 'isinstance(1, b)', 'range(b)', 'chr(b)', 'bin(b)', '"%d" % b', '"%s" % b', 'not b', 'operator.length_hint(b)', 'operator.index(b)', 'b and 1', '[] * b', '{}[b]', 'b in {}', 'print(b)'):
    try: print(e, eval(e))
    except Exception as ex: print(e, '->', type(ex).__name__, ex)
t = 0
class Acc:
    def __init__(self): self.v = 0
    def __iadd__(self, o): self.v += o; return self
acc = Acc()
for i in range(4000): acc += i
print(acc.v)
