import sys
x: int = 1
y: 'str'
(z): float = 2
print(__annotate__(1))
print(sorted(k for k in globals() if 'annot' in k))
try: print(__annotations__)
except NameError as e: print(e)
import __main__ as m
def f(a: int, /, b: 'B' = 1, *args: undefined, c: list[x], **kw: float) -> 'R': pass
print(type(f.__annotate__).__name__, f.__annotate__.__name__, f.__annotate__.__qualname__)
try: f.__annotations__
except NameError as e: print(e)
undefined = 'now'
print(f.__annotations__, f.__annotations__ is f.__annotations__)
f.__annotations__['a'] = str; print(f.__annotations__['a'])
for fmt in (1, 2, 3, 4, 0, -1, 'x', None):
    try: print(fmt, list(f.__annotate__(fmt)))
    except Exception as e: print(fmt, type(e).__name__, e)
f.__annotations__ = {'new': 1}; print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda fmt: {'via': fmt}; print(f.__annotations__)
try: f.__annotate__ = 5
except TypeError as e: print(e)
try: f.__annotations__ = 5
except TypeError as e: print(e)
del f.__annotations__; print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda fmt: 5
try: f.__annotations__
except TypeError as e: print(e)
try: del f.__annotate__
except TypeError as e: print(e)
def noann(a, b): pass
print(noann.__annotations__, noann.__annotate__)
class C:
    a: int
    b: str = 'b'
    __c: float
    if True: d: 'cond'
    if False: e: 'never'
    for i in range(2): f: i
    def m(self, p: 'P', __q: C) -> x: pass
    (g): 'paren'
print(C.__annotations__, C.__annotate__.__qualname__, sorted(k for k in C.__dict__ if 'annot' in k))
print(C.m.__annotations__)
class D(C): pass
print(D.__annotations__, D.__annotate__, C.__annotations__ is C.__annotations__)
C.__annotations__ = {'q': 1}; print(C.__annotations__, C.__annotate__)
C.__annotate__ = lambda f: {'w': f}; print(C.__annotations__)
try: C.__annotate__ = 5
except TypeError as e: print(e)
del C.__annotations__; print(C.__annotations__)
try: int.__annotations__
except AttributeError as e: print(e)
try: print(int.__annotate__)
except AttributeError as e: print(e)
class Err:
    a: 1 / 0
    b: int
try: Err.__annotations__
except ZeroDivisionError as e: print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_lineno)
class Names:
    int = 'shadow'
    a: int
    b: lambda: int
print(Names.__annotations__['a'], Names.__annotations__['b']())
def outer():
    loc = 'local'
    def inner(a: loc): pass
    class L: b: loc
    loc = 'changed'
    v: undefined_local_ann
    w: int = 5
    try: v
    except UnboundLocalError as e: print(e)
    return inner.__annotations__, L.__annotations__, w
print(outer())
def side(x): print('side', x); return x
d = {}
def body():
    side(d)[side('key')]: side('ann') = side('val')
    side(d).attr: side('ann2')
body(); print(d)
for src in ('x: (yield)', 'def f(a: (yield)): pass', 'def f() -> (a := 1): pass', 'x: (await y)', 'class A:\n x: (yield 1)', '(x, y): int', '[x]: int', 'x: int: str', 'x: int += 1', 'f(): int', 'x: int, y: int', 'a: b = c = d', 'x: *int', 'def f(*a: *int): pass', 'def f(a: *int): pass', 'lambda a: int: 1', 'global q; q: int', 'def f():\n global q\n q: int', 'def f():\n  q: int\n  global q', 'None: int', 'x.y: int; (x.y): int; x[0]: int'):
    try: compile(src, 's', 'exec'); print('ok', repr(src))
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_offset)
exec('k: int = 5\nprint(__annotate__(1), sorted(globals())[:3])', {})
ns = {}; exec('from __future__ import annotations\nx: undefined_thing | 1\ndef f(a: b.c[d] = 1) -> "q": pass\nclass C: y: lambda z: {1:2}[x]', ns)
print(ns['__annotations__'], ns['f'].__annotations__, ns['C'].__annotations__, ns['f'].__annotate__)
for i in range(3000):
    def hf(a: i) -> side: return a
print(hf.__annotations__['a'], hf(5))
if i > 5: cond: 'yes'
if i < 5: cond2: 'no'
print(__annotate__(1))
