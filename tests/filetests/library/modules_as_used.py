# cpython: 3.14
# sys, types, copy, abc, time, random and the import system as ordinary programs use them.
import sys, types, copy, abc, time, random
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
def imp(name): return __import__(name)
print(attempt(imp, 'nosuchmodule'), attempt(imp, 'os.nothing') if 0 else '', attempt(lambda: __import__('collections.nope')))
try:
    import nosuch.sub
except ModuleNotFoundError as e: print(e.name, e.path, e.msg, repr(e))
try:
    from math import nosuchname
except ImportError as e: print(e.name, e.msg.split(' (')[0], e.name_from)
try: from collections import nope
except ImportError as e: print(type(e).__name__, str(e).split(' (')[0])
import math as m, collections.abc as ca, collections
from string import *
from operator import *
print(m.__name__, ca.__name__, collections.abc is ca, ascii_lowercase[:3], add(1, 2), m is sys.modules['math'], types.ModuleType is type(m), repr(m) if 0 else type(m))
old = m.sqrt; m.sqrt = lambda x: 'patched'; print(m.sqrt(4), __import__('math').sqrt(4)); m.sqrt = old; print(m.sqrt(4)); m.extra = 5; print(m.extra, hasattr(m, 'zz'), attempt(lambda: m.zz)); del m.extra
mod = types.ModuleType('mod', 'doc'); mod.x = 1; sys.modules['mod'] = mod
import mod as again
print(again.x, again.__doc__, mod, vars(mod).keys(), attempt(lambda: mod.y)); exec('def f(): return x * 2', mod.__dict__); print(mod.f(), mod.f.__module__, mod.f.__globals__ is mod.__dict__); del sys.modules['mod']; print(attempt(imp, 'mod'))
mod.__getattr__ = lambda n: f'dyn {n}'; print(mod.zzz, mod.x); mod.__dir__ = lambda: ['b', 'a']; print(dir(mod))
class Lazy(types.ModuleType):
    def __getattr__(self, n): return n.upper()
print(Lazy('l').foo)
ns = types.SimpleNamespace(a=1, b='x'); ns.c = [1]; print(ns, ns == types.SimpleNamespace(a=1, b='x', c=[1]), vars(ns), attempt(lambda: ns.q), types.SimpleNamespace({'k': 1}, z=2), attempt(types.SimpleNamespace, 5), copy.replace(ns, a=9)); del ns.a; print(ns)
mp = types.MappingProxyType({'a': 1}); print(mp, mp['a'], attempt(lambda: mp.__setitem__), dict(mp), mp.get('q'), list(mp.items()), attempt(operator_set := lambda: exec('mp["a"]=1', {'mp': mp})), hash(types.MappingProxyType(frozenset and {1: 2})) if 0 else '', mp == {'a': 1}, mp.copy())
def gen(): yield
async def co(): pass
async def ag(): yield
print(types.FunctionType is type(gen), types.GeneratorType is type(gen()), types.LambdaType is types.FunctionType, types.MethodType is type(ns.__init__) if 0 else '', types.BuiltinFunctionType is type(len), types.NoneType, types.EllipsisType, types.NotImplementedType, types.UnionType, types.GenericAlias(list, int), types.CellType(5).cell_contents, types.AsyncGeneratorType is type(ag()), types.CodeType is type(gen.__code__), types.TracebackType, types.FrameType)
f2 = types.FunctionType(gen.__code__, {}, 'renamed'); print(f2.__name__, list(f2())); bound = types.MethodType(lambda self, x: (self, x), 7); print(bound(8), bound.__self__)
C = types.new_class('C', (list,), {}, lambda ns: ns.update(v=3)); print(C, C.v, C([1]), types.resolve_bases((list,)), types.prepare_class('D')[0], types.get_original_bases(C))
class DC:
    def __init__(self): self._v = 1
    @types.DynamicClassAttribute
    def v(self): return self._v
print(DC().v, attempt(lambda: DC.v)); print(sorted(set(types.__all__) - {"CapsuleType"}))
@types.coroutine
def tc(): r = yield 1; return r
async def amain(): return await tc()
c = amain(); print(c.send(None)); 
try: c.send(5)
except StopIteration as e: print(e.value)
# copy
class Node:
    def __init__(self, v): self.v = v; self.kids = []
    def __repr__(self): return f'N({self.v}, {self.kids})'
n = Node(1); n.kids.append(Node([2])); n.kids.append(n.kids[0]); s = copy.copy(n); d = copy.deepcopy(n)
print(s.kids is n.kids, d.kids is n.kids, d.kids[0] is d.kids[1], d); l = [1]; l.append(l); dl = copy.deepcopy(l); print(dl, dl[1] is dl)
class Hook:
    def __init__(self, a): self.a = a
    def __copy__(self): return Hook('copied')
    def __deepcopy__(self, memo): h = Hook('deep'); memo[id(self)] = h; return h
h = Hook([1]); print(copy.copy(h).a, copy.deepcopy([h, h])[0].a, attempt(copy.copy, (x for x in [])) if 0 else '')
class St:
    def __init__(self): self.a, self.b = 1, [2]
    def __getstate__(self): return {'a': self.a}
    def __setstate__(self, s): self.__dict__.update(s); self.b = 'restored'
print(copy.copy(St()).__dict__, copy.deepcopy(St()).__dict__)
class Red:
    def __init__(self, x): self.x = x
    def __reduce__(self): return (Red, (self.x + 1,), {'extra': 1})
r = copy.copy(Red(1)); print(r.x, r.extra, copy.deepcopy(r).x)
class GN:
    def __new__(cls, a, b=2): o = super().__new__(cls); o.ab = (a, b); return o
    def __getnewargs__(self): return self.ab
print(copy.copy(GN(5)).ab, copy.deepcopy(GN(5, [6])).ab); print(copy.copy(len) is len, copy.deepcopy(gen) is gen, copy.deepcopy((1, (2,))), copy.copy(range(3)), copy.deepcopy({1: [2], 'k': {3}}), copy.copy(bytearray(b'x')), copy.deepcopy(frozenset([1])), copy.Error, attempt(copy.replace, 3), copy.deepcopy(collections.deque([[1]], 3)), copy.copy(collections.Counter('aa')), copy.deepcopy(collections.OrderedDict(a=[1])), copy.copy(collections.defaultdict(int, a=1)))
class Slots:
    __slots__ = ('a', 'b')
s = Slots(); s.a = [1]; c2 = copy.deepcopy(s); print(c2.a, c2.a is s.a, hasattr(c2, 'b')); class_list = type('LL', (list,), {}); x = class_list([1]); x.attr = 2; y = copy.copy(x); print(y, y.attr, type(y).__name__)
# abc
class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def name(self): return 'base'
    @staticmethod
    @abc.abstractmethod
    def make(): ...
    @classmethod
    @abc.abstractmethod
    def cm(cls): ...
class Sq(Shape):
    area = 4
    def name(self): return super().name() + '!'
print(attempt(Shape), attempt(Sq), sorted(Shape.__abstractmethods__), Sq.__abstractmethods__ if 0 else sorted(Sq.__abstractmethods__))
class Full(Sq):
    make = cm = None
print(Full().name(), isinstance(Full(), Shape), Shape.register(int), isinstance(3, Shape), issubclass(bool, Shape), attempt(Shape.register, 5))
class Duck(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, C): return True if any('quack' in B.__dict__ for B in C.__mro__) else NotImplemented
class Q: 
    def quack(self): pass
print(isinstance(Q(), Duck), issubclass(int, Duck)); abc.update_abstractmethods(Full); print(Full.__abstractmethods__)
# time & sys
a = time.time(); b = time.perf_counter(); time.sleep(0.5); print(time.perf_counter() - b >= .5, time.monotonic() > 0, type(time.time_ns()), attempt(time.sleep, -1), attempt(time.sleep, 'x'))
print(sys.version_info[:2], sys.version_info.major, sys.maxunicode, sys.byteorder, sys.implementation.name, sys.flags.optimize, type(sys.stdout).__name__ if 0 else '', sys.argv if 0 else '', sys.intern('abc'), sys.float_info.max, sys.float_info.dig, sys.int_info.bits_per_digit if 0 else '', sys.hash_info.width if 0 else '', sys.exc_info(), sys.getrefcount if 0 else '', sys._getframe().f_code.co_name, sys.platform if 0 else '', attempt(sys.setrecursionlimit, 0), attempt(sys.setrecursionlimit, 'x'), attempt(sys.intern, 5), callable(sys.exit))
try: sys.exit('bye')
except SystemExit as e: print(e.code, repr(e))
sys.stdout.write('direct\n'); print('x', file=sys.stdout, flush=True); print(sys.get_int_max_str_digits(), attempt(lambda: int('9' * 5000)))
n = 0
for i in range(3000): n += copy.copy(GN(i)).ab[0]
print(n)
