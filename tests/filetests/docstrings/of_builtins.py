# The docs of builtin classes, their members, functions and modules; who inherits them, and what copies them.
import functools, math, sys
print(int.__doc__.splitlines()[0], (5).__doc__ == int.__doc__, True.__doc__[:22], None.__doc__, ....__doc__)
print(len.__doc__, "|", [].append.__doc__, "|", list.append.__doc__, "|", dict.fromkeys.__doc__, "|", str.maketrans.__doc__[:40])
print(int.__add__.__doc__, (5).__add__.__doc__, int.real.__doc__, object.__init_subclass__.__doc__[:40], object.__new__.__doc__)
print(KeyError.__doc__, KeyError("x").__doc__, UnicodeError.__doc__, ExceptionGroup.__doc__)
print(math.__doc__, math.sin.__doc__, sys.exit.__doc__.splitlines()[0], sys.__doc__.splitlines()[0])
print(object.__doc__.splitlines()[0], type.__doc__.splitlines(), type(len).__doc__, type(iter([])).__doc__, type(iter("")).__doc__)
print(type(lambda: 0).__doc__.splitlines()[0], type(sys).__doc__.splitlines()[0], property.__doc__.splitlines()[0], set.__contains__.__doc__)
class N(int): pass
class E(KeyError): "mine"
class L(list): __doc__ = 5
print(N.__doc__, N(3).__doc__, E.__doc__, E().__doc__, L.__doc__, L().__doc__, "__doc__" in vars(N), "__doc__" in vars(int))
print(N.__add__.__doc__, L.append.__doc__, L().append.__doc__, E.with_traceback.__doc__)
print(vars(int)["__doc__"] == int.__doc__, vars(type)["__doc__"], vars(type(len))["__doc__"])
class P:
    size = property(len)
    def __len__(self): return 3
    named = property(str.upper, doc="given")
print(P.size.__doc__, P.named.__doc__, P().size)
@functools.wraps(len)
def wrapped(x): return len(x) + 1
print(wrapped.__name__, wrapped.__doc__, wrapped.__qualname__, wrapped.__wrapped__ is len, wrapped("ab"))
cached = functools.lru_cache(None)(len)
print(cached("12"), cached("12"), cached.__name__, cached.__doc__ == len.__doc__, cached.cache_info().hits)
for target in (len, int, [].append, int.__add__):
    try: target.__doc__ = "x"
    except (AttributeError, TypeError) as error: print(type(error).__name__, error)
def hot(n):
    total = 0
    for i in range(n):
        total += len(len.__doc__) + len(str.__doc__) + len([].pop.__doc__)
        total += len(wrapped.__doc__)
    return total
print(hot(2000))
