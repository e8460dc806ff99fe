import sys
class E1(Exception):
    def __init__(self, a, b=2): self.a = a
e = E1(1); print(repr(e), e.args, str(e), e.a)
e = E1(1, b=5); print(repr(e), e.args)
class E2(Exception):
    def __str__(self): return 'custom'
print(repr(E2(1)), str(E2(1)), [E2()])
class E3(KeyError): pass
print(str(KeyError('k')), str(E3('k')), str(KeyError('a', 'b')), str(KeyError()), repr(KeyError('k')))
print(OSError(1).args, OSError(2, 'x', 'f', None, 'g').filename2)
print(str(UnicodeDecodeError('utf8', b'abc', 1, 2, 'why')), StopIteration(1, 2).value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
print(repr(ImportError('m', name='n', path='p')), ImportError('m', name='n').name, ImportError('m', name='n', name_from='q').name_from if sys.version_info >= (3, 12) else 0)
try: ImportError('m', foo=1)
except TypeError as e: print(e)
try: ValueError(x=1)
except TypeError as e: print(e)
try: NameError('x', name='y', z=1)
except TypeError as e: print(e)
print(NameError('m', name='q').name, AttributeError('m', name='q', obj=5).obj)
e = ValueError('v'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__)
try: e.add_note(5)
except TypeError as x: print(x)
e.__notes__ = 5
try: e.add_note('s')
except TypeError as x: print(x)
for attr, v in (('__cause__', 5), ('__context__', 5), ('__traceback__', 5), ('args', 5), ('__suppress_context__', 5), ('__suppress_context__', 'x')):
    try: setattr(e, attr, v); print(attr, getattr(e, attr))
    except TypeError as x: print(attr, x)
for attr in ('__cause__', '__context__', '__traceback__', 'args', '__suppress_context__'):
    try: delattr(e, attr); print('deleted', attr)
    except (TypeError, AttributeError) as x: print(attr, type(x).__name__, x)
e = ValueError('a'); e.args = [1, 2]; print(e.args, repr(e)); e.args = 'xy'; print(e.args)
e.__cause__ = KeyError('c'); print(e.__suppress_context__, repr(e.__cause__))
e.__cause__ = None
for bad in (5, 'str', None, int, object(), [ValueError]):
    try: raise bad
    except TypeError as x: print(x)
for bad in (5, 'c', int):
    try: raise ValueError from bad
    except TypeError as x: print(x, repr(x.__context__))
class NotExc(Exception):
    def __new__(cls, *a): return 5
try: raise NotExc
except TypeError as x: print(x)
try: raise ValueError from NotExc
except TypeError as x: print(x)
try: raise
except RuntimeError as x: print(x)
def cond(): 
    try: raise ValueError(1)
    except 5: pass
try: cond()
except TypeError as x: print(x, repr(x.__context__))
try:
    try: raise ValueError(1)
    except (KeyError, 'x'): pass
except TypeError as x: print(x)
try:
    try: raise ValueError(1)
    except ((KeyError, (ValueError,)),): print('nested?')
except TypeError as x: print(x)
try:
    try: raise ValueError(1)
    except (KeyError, ValueError): print('tuple ok')
    except 5: print('never evaluated')
finally: print('fin')
def f():
    try: return 'try'
    finally: print('f finally')
print(f())
def h():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        except ValueError: pass
        else: print('else', i)
        finally: print('finally', i)
h()
try:
    x = 1
except ValueError as e2: pass
try: e2
except NameError as x: print(x, x.name)
try: raise ValueError('q')
except ValueError as e3:
    del e3
try: e3
except NameError as x: print(x)
def loc():
    try: raise ValueError
    except ValueError as e: e = 5
    try: return e
    except UnboundLocalError as x: return str(x), x.name
print(loc())
def chain():
    try:
        try: raise ValueError('1')
        except ValueError: raise KeyError('2')
    except KeyError as k:
        try: raise OSError('3') from k
        except OSError as o:
            return o
o = chain(); print(repr(o), repr(o.__cause__), repr(o.__context__), repr(o.__context__.__context__), o.__suppress_context__)
a, b = ValueError('a'), ValueError('b')
try:
    try: raise a
    except ValueError:
        try: raise b
        except ValueError: raise a
except ValueError as x: print(repr(x), repr(x.__context__), repr(x.__context__.__context__))
def depth():
    tb = sys.exception().__traceback__; n = 0
    while tb: n += 1; tb = tb.tb_next
    return n
def r(n):
    if n: 
        try: r(n - 1)
        except ValueError: raise
    else: raise ValueError
try: r(5)
except ValueError as x: print(depth(), x.with_traceback(None) is x, x.__traceback__)
try: raise x.with_traceback(5)
except NameError as z: print(z)
t = 0
for i in range(3000):
    try:
        if i % 3 == 0: raise ValueError(i)
        if i % 3 == 1: raise KeyError(i)
        t += 1
    except ValueError as e: t += e.args[0] % 7
    except KeyError: t += 2
    else: t += 5
    finally: t ^= 1
print(t, sys.exc_info(), sys.exception())
print(BaseException.__subclasses__()[:1] != [], issubclass(ExceptionGroup, BaseExceptionGroup), PermissionError.__mro__[1].__name__, IOError is OSError, EnvironmentError is OSError)
