# exceptions: context, cause, notes, args
class E(Exception):
    def __init__(self, a, b=2): self.a = a
e = E(1, b=3); print(e.args, repr(e), str(e), e.a)
class E2(Exception):
    def __str__(self): return 'custom'
print(repr(E2(1, 2)), str(E2(1)), E2().args)
print(repr(Exception()), repr(Exception(1)), repr(Exception('a', 'b')), str(Exception(1, 2)), str(Exception('x')), repr(KeyError('k')), str(KeyError('k')), str(KeyError('a', 'b')))
def f():
    try: raise ValueError('a')
    except ValueError as e1:
        try: raise KeyError('b')
        except KeyError as e2:
            raise TypeError('c') from e1
try: f()
except TypeError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__, repr(e.__context__.__context__))
try:
    try: 1/0
    except ZeroDivisionError: raise ValueError from None
except ValueError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
for s in ('raise 5', 'raise int', 'raise ValueError from 5', 'raise ValueError from int', 'raise ValueError from KeyError', 'raise', 'raise None', 'raise ValueError("x"), 5' if 0 else 'raise object()', 'raise ValueError() from None', 'raise type("X", (BaseException,), {})("q")'):
    try: exec(s)
    except BaseException as e: print(s, '|', type(e).__name__, e, repr(e.__cause__))
class BadNew(Exception):
    def __new__(cls): return 5
try: raise BadNew
except TypeError as e: print(e)
e = ValueError('n')
e.add_note('one'); e.add_note('two'); print(e.__notes__)
for b in (5, None):
    try: e.add_note(b)
    except TypeError as x: print(x)
e.__notes__ = 5
try: e.add_note('z')
except TypeError as x: print(x)
del e.__notes__
try: e.__notes__
except AttributeError as x: print(x)
for n, v in (('__cause__', 5), ('__context__', 5), ('__traceback__', 5), ('args', 5), ('__suppress_context__', 5), ('args', [1, 2]), ('args', 'ab'), ('__cause__', None), ('__traceback__', None)):
    try: setattr(e, n, v); print(n, getattr(e, n))
    except TypeError as x: print(x)
for n in ('__cause__', '__context__', '__traceback__', 'args', '__suppress_context__'):
    try: delattr(e, n); print('deleted', n)
    except (TypeError, AttributeError) as x: print(x)
print(e.with_traceback(None) is e)
try: e.with_traceback(5)
except TypeError as x: print(x)
# context cycle avoidance
a = ValueError('a'); b = KeyError('b')
try:
    try: raise a
    except ValueError: raise b
except KeyError:
    try: raise a
    except ValueError as q: print(repr(q.__context__), repr(q.__context__.__context__))
# e deleted after except
try: raise ValueError
except ValueError as ee: pass
try: ee
except NameError as x: print(x)
def nd():
    try: raise ValueError
    except ValueError as ee: del ee
    try: raise KeyError
    except KeyError as ee: ee = 5
    try: ee
    except UnboundLocalError as x: return str(x)
print(nd())
# except clause evaluation
def cl(n): print('eval', n); return {'a': KeyError, 'b': ValueError, 'c': 5}[n]
try: raise ValueError('z')
except cl('a'): pass
except cl('b'): print('ok')
try:
    try: raise ValueError('z')
    except 5: pass
except TypeError as x: print(x, repr(x.__context__))
try:
    try: raise ValueError('z')
    except (KeyError, (ValueError,)): pass
except TypeError as x: print(x)
try:
    try: raise ValueError('z')
    except (KeyError, int): pass
except TypeError as x: print(x)
import sys
def hot(n):
    c = {}
    for i in range(n):
        try:
            if i % 2: raise KeyError(i)
            if i % 3 == 0: raise IndexError(i)
            if i % 5 == 0: raise E(i)
        except LookupError as e: c[type(e).__name__] = c.get(type(e).__name__, 0) + e.args[0]
        except Exception as e: c['E'] = c.get('E', 0) + e.a
        else: c['else'] = c.get('else', 0) + 1
        finally: c['fin'] = c.get('fin', 0) + 1
    return c
print(hot(4000), sys.exc_info(), sys.exception())
