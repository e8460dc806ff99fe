# What `__dict__` of an instance of a class that CPython has in C may become.
# cold: attributes of objects, each once
import functools, types, collections
class X: pass
class E(Exception): pass
class SN(types.SimpleNamespace): pass
def f(): pass
objs = [functools.partial(f), functools.lru_cache(f), functools.cached_property(f), X(), E(), types.SimpleNamespace(), SN(), f, types.ModuleType('m'), staticmethod(f), classmethod(f), functools.partialmethod(f), functools.singledispatch(f), collections.OrderedDict(), collections.Counter(), functools.cmp_to_key(f), functools.partial(f).__class__, X, type('P', (functools.partial,), {})(f), property(f), type('PP', (property,), {})(f)]
for o in objs:
    n = type(o).__name__
    try: del o.__dict__; print(n, 'deleted', end=' ')
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e, end=' ')
    try: o.__dict__ = {'q': 1}; print('set', end=' ')
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e, end=' ')
    try: o.__dict__ = 5; print('set5')
    except (TypeError, AttributeError) as e: print(n, type(e).__name__, e)
    print(isinstance(getattr(o, '__dict__', None), dict))
