# cold: an index is read, and must fit a word, before what has no items says so
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
H = 2**70
class A: pass
class I:
    def __init__(self, v): self.v = v
    def __index__(self):
        print('index', self.v)
        return self.v
class IE:
    def __index__(self): raise KeyError('e')
import collections, itertools, functools, types
def setd(o, k):
    o[k] = 1
def deld(o, k):
    del o[k]
for o in ((1,2), 'ab', b'ab', range(3), {1}, frozenset(), A(), A, int, 3, 3.5, None, {}.keys(), {}.values(), {}.items(), iter([]), len, show, (x for x in ()), object(), slice(1), map(int, ()), type(A), collections.OrderedDict().keys(), itertools.count(), functools.partial(int), list[int], int|str, Ellipsis, t'', property(), collections.Counter, BaseException(), types.MappingProxyType({}), collections.namedtuple('N', 'x')(1), memoryview(b'ab'), [1], collections.deque([1]), __import__('sys'), show.__code__):
    print(type(o).__name__)
    for k in (H, I(0), I(H), IE(), 'a', slice(1), 1.5):
        show(lambda: setd(o, k))
        show(lambda: deld(o, k))
