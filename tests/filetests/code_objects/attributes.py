# co_ attributes of functions of every kind, methods, lambdas, comprehensions, classes and the module.
import sys
def f(a, /, b, c=1, *args, d, e=2, **kw):
    x = a
    def inner(): return x, b
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_filename, c.co_firstlineno)
inner = f(1, 2, d=3).__code__
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_cellvars, inner.co_argcount, inner.co_varnames)
def names(): return len(print.__name__), undefined.attribute
print(names.__code__.co_names, (lambda x: x).__code__.co_name, (lambda: 0).__code__.co_qualname)
FLAGS = {1: "optimized", 2: "newlocals", 4: "varargs", 8: "varkeywords", 16: "nested", 32: "generator", 128: "coroutine", 512: "async_generator", 0x4000000: "docstring", 0x8000000: "method"}
def flags(code): return [name for bit, name in FLAGS.items() if code.co_flags & bit]
def gen(): yield
async def coro(): pass
async def agen(): yield
def documented(): "text"
class K:
    def method(self): pass
    body = sys._getframe().f_code
for code in (c, inner, gen.__code__, coro.__code__, agen.__code__, documented.__code__, K.method.__code__, K.body, sys._getframe().f_code, (x for x in ()).gi_code):
    print(code.co_name, flags(code), code.co_argcount, code.co_varnames)
print(K.body.co_qualname, K.method.__code__.co_qualname, K.body.co_names, sys._getframe().f_code.co_names[:6], agen.__code__.co_names)
print(isinstance(c, type(inner)), type(c).__name__, c == f.__code__, hash(c) == hash(f.__code__), c is f.__code__, f(1, 2, d=3).__code__ is inner)
def same(): return 1
first = same.__code__
def same(): return 1
print(first == same.__code__, first.co_firstlineno != same.__code__.co_firstlineno)
for action in ("c.co_name = 'x'", "c.co_nothing", "del c.co_name"):
    try: exec(action)
    except AttributeError as error: print(action, "|", error)
def swap(n):
    def one(x): return x + 1
    def two(x): return x * 2
    total = 0
    for i in range(n):
        total += one(i)
        if i == n // 2: one.__code__ = two.__code__
    return total, one.__code__.co_name, one.__name__
print(swap(2000))
try: swap.__code__ = inner
except ValueError as error: print(error)
try: swap.__code__ = 5
except TypeError as error: print(error)
