def m(x):
    match x:
        case None: return 'none'
        case True: return 'true'
        case 0 | 1.5: return 'num'
        case -3: return 'neg'
        case 2 + 3j: return 'complex'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case []: return 'empty'
        case [1, *rest]: return ('one', rest)
        case (a, b) if a == b: return ('pair', a)
        case [_, _, [x1, *_]]: return ('nested', x1)
        case [*_, 'end']: return 'end'
        case {'k': v, **rest}: return ('k', v, rest)
        case {'j': [a, {'z': z}]}: return ('j', a, z)
        case {}: return 'mapping'
        case int(n) | float(n): return ('number', n)
        case str() as s: return ('str', s)
        case range(start=st, stop=sp): return ('range', st, sp)
        case (set() | frozenset()) as q: return ('set', sorted(q))
        case _: return 'other'
vals = [None, True, False, 0, 1, 1.5, -3, 2+3j, 'ab', b'x', [], (), [1], [1, 2, 3], (4, 4), (4, 5), [0, 0, [7, 8]], ['x', 'y', 'z', 'end'], {'k': 1}, {'k': 1, 'm': 2}, {'j': [1, {'z': 2, 'y': 3}]}, {}, {'q': 1}, 42, 4.5, 'str', range(2, 5), {1, 2}, frozenset([3]), object, b'abc', bytearray(b'x'), (x for x in ()), ['end'], 'a', float('nan')]
for v in vals:
    if not hasattr(v, 'gi_frame'): print(repr(v), m(v))
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class P3(P):
    __match_args__ = ('x', 'y', 'z')
    z = property(lambda s: 1 / 0)
class NoArgs: pass
class Q: __match_args__ = ['x']
class R: __match_args__ = (1,)
class S: __match_args__ = ('x', 'x'); x = 1
class T: __match_args__ = ('gone',)
class U(int): pass
class V(dict): pass
def c(x):
    match x:
        case P(0, 0): return 'origin'
        case P(x=0, y=yy): return ('on y', yy)
        case P(a, y=b) if a > b: return ('gt', a, b)
        case P(a, b): return (a, b)
        case U(q): return ('U', q)
        case V({'a': 1}): return 'no'
        case V(): return 'V'
        case NoArgs(): return 'NoArgs'
        case T(g): return 'T with gone'
        case T(): return 'T plain'
        case bool(b): return ('bool', b)
        case bytearray(z) | list(z) | tuple(z) | dict(z): return ('self', z)
for v in (P(0, 0), P(0, 5), P(3, 2), P(1, 2), P3(1, 2), U(5), NoArgs(), T(), True, bytearray(b'q'), [1], (2,), {}):
    try: print(c(v))
    except Exception as e: print(type(e).__name__, e)
def bad(x, k):
    match x:
        case NoArgs(1) if k == 1: pass
        case Q(1) if k == 2: pass
        case R(1) if k == 3: pass
        case S(1, 2) if k == 4: pass
    return 'fell'
def one(k):
    try:
        match k:
            case 1:
                match NoArgs():
                    case NoArgs(1): pass
            case 2:
                match Q():
                    case Q(1): pass
            case 3:
                match R():
                    case R(1): pass
            case 4:
                match S():
                    case S(1, 2): pass
            case 5:
                match S():
                    case S(1, x=2): pass
            case 6:
                match 5:
                    case int(1, 2): pass
            case 7:
                match 5:
                    case str.upper(): pass
            case 8:
                match P3(1, 2):
                    case P3(z=3): pass
            case 9:
                k = 'a'
                match {'a': 1}:
                    case {k.x: 1}: pass
            case 10:
                match {'a': 1}:
                    case {Keys.a: 1, 'a': 2}: pass
            case 11:
                match 5:
                    case undefined.name: pass
            case 12:
                match 5:
                    case undefined(): pass
            case 13:
                match P(1, 2):
                    case P(1, 2, 3): pass
    except Exception as e: return type(e).__name__, str(e)
class Keys: a = 'a'
for k in range(1, 14): print(k, one(k))
class Map:
    def __init__(self, d): self.d = d
    def keys(self): return self.d.keys()
    def get(self, k, default=None): print('get', k); return self.d.get(k, default)
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
import collections.abc, collections
collections.abc.Mapping.register(Map)
def mp(x):
    match x:
        case {'a': 1, 'b': b, **r}: return b, r
        case {'c': c}: return c
        case {}: return 'any'
print(mp(Map({'a': 1, 'b': 2, 'z': 3})), mp(Map({'c': 3})), mp(Map({})), mp(collections.defaultdict(int)), mp(collections.ChainMap({'c': 1})), mp(collections.Counter('c')))
def sq(x):
    match x:
        case [a, b, *c]: return a, b, c
        case [a]: return a
print(sq(collections.deque([1, 2, 3])), sq(range(1)), sq(memoryview(b'ab')), sq('ab'), sq(b'ab'), sq(collections.UserList([1, 2])), sq(array) if 'array' in globals() else '')
match 1, 2:
    case 1, x: print('tuple', x)
match (1, [2, {'q': (3, 4)}]):
    case (int(a), [b, {'q': (c_, d)}]): print(a, b, c_, d)
match x := 5, *[6, 7]:
    case y, *z: print(x, y, z)
def unb():
    match 5:
        case [z]: pass
        case _: pass
    try: return z
    except UnboundLocalError as e: return str(e)
print(unb())
def partial():
    match [1, 2]:
        case [a, 3]: pass
        case _: 
            try: return a
            except UnboundLocalError as e: return str(e)
print(partial())
match = 1; case = 2; type = 3; _ = 4
print(match, case, type, _)
match (match):
    case 1: print('soft')
print(match [0:1] if isinstance(match, list) else 'soft keyword name', type)
del type
def hot():
    t = 0
    for i in range(4000):
        match (i % 4, i):
            case (0, n): t += n
            case (1, n) if n % 3: t -= 1
            case (2 | 3 as k, _): t += k
            case _: t += 7
    return t
print(hot())
class Dot:
    class Inner: v = 5
match 5:
    case Dot.Inner.v: print('dotted')
match {'x': None}:
    case {'x': None as n}: print('none captured', n)
match ['a', 'b']:
    case [('a' | 'c') as l, ('b' | 'd') as r]: print(l, r)
match {1: 'a', True: 'b'}:
    case {1: z}: print(z)
match -0.0:
    case 0: print('zero')
match 1.0:
    case 1: print('one')
match 'x':
    case str(x) if (y := x * 2) == 'xx': print(y)
