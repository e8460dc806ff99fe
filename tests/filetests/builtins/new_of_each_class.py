"""Which class has a `__new__` of its own, and what the others' say of its instances."""
# cold: each class is asked once
import types, itertools, collections, functools, operator, sys, random
def f(): yield
async def co(): pass
async def ag(): yield
class A:
    def __init_subclass__(cls): pass
    __slots__=('x',)
def tp[T, *Ts, **P](): pass
type AL = int
seen=[]
c=co(); a=ag()
for o in [len, f, f(), c, a, None, ..., NotImplemented, {}.keys(), {}.values(), {}.items(), iter([]), iter({}), iter({}.values()), iter({}.items()), reversed({}), reversed({}.values()), reversed({}.items()), sys._getframe(), A().__init_subclass__, list[int], int|str, range(1), slice(1), True, int.__dict__, int.real, str.join, object.__init__, ''.__add__, dict.__dict__['fromkeys'], types.CellType(), types, memoryview(b''), 1.0, b'', bytearray(), iter(()), iter(''), iter('é'), iter(b''), iter(bytearray()), iter(range(3)), iter(range(10**30)), iter({1}), reversed([]), reversed(range(2)), zip(), map(len, []), filter(None, []), enumerate([]), reversed(()), iter(int, 1), c.__await__(), iter(memoryview(b'')), property(), classmethod(f), staticmethod(f), A.x, 1j, 1, '', [], (), {}, set(), frozenset(), object(), types.SimpleNamespace(), aiter(a), Ellipsis, ValueError(), BaseExceptionGroup('', [ValueError()]), OSError(), itertools.count(), itertools.tee([])[0], functools.partial(len), functools.lru_cache(len), functools.cmp_to_key(len)(1), operator.itemgetter(1), collections.deque(), collections.defaultdict(), collections.OrderedDict(), random.Random(), types.new_class('x')(),tp.__type_params__[0].__default__, types.GenericAlias(list, int), types.DynamicClassAttribute()]:
    t = type(o)
    if t in seen: continue
    seen.append(t)
    try: n = t.__new__
    except Exception as e: n = e
    print(t.__module__, t.__qualname__, '__new__' in vars(t), getattr(n, '__self__', n))
    for o in object, dict, tuple, t:
        try:
            print('    made', type(o.__new__(t)).__name__)
        except Exception as e:
            print('   ', type(e).__name__, e)
    try: t()
    except Exception as e: print('    ', e)
c.close()
