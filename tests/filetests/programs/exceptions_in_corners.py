# cpython: 3.14
# Exceptions in their corners, with groups, notes, chains and tracebacks that are walked by hand.
import sys, contextlib
def frames(e):
    tb, out = e.__traceback__, []
    while tb: out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    return out
class AppError(Exception):
    code = 1
    def __init__(self, message, *, detail=None): super().__init__(message); self.detail = detail
    def __str__(self): return f'[{self.code}] {super().__str__()}' + (f' ({self.detail})' if self.detail else '')
class NotFound(AppError, KeyError): code = 404
def find(k):
    try: return {}[k]
    except KeyError as e: raise NotFound(f'no {k}', detail='looked hard') from e
def retry(n):
    def deco(f):
        def inner(*a):
            errors = []
            for i in range(n):
                try: return f(*a)
                except AppError as e: e.add_note(f'attempt {i + 1}'); errors.append(e)
            raise ExceptionGroup(f'{n} attempts', errors)
        return inner
    return deco
try: retry(3)(find)('key')
except ExceptionGroup as g:
    print(g, len(g.exceptions), g.exceptions[0].__notes__, str(g.exceptions[1]), repr(g.exceptions[2]), frames(g), frames(g.exceptions[0]), g.exceptions[0].__cause__.args)
    m, r = g.split(lambda e: e.__notes__ == ['attempt 2']); print(m, m.exceptions, r.message, len(r.exceptions), m.__cause__, g.subgroup(NotFound) is g, g.subgroup(ValueError), g.derive([ValueError(1)]))
def handle(g):
    try: raise g
    except* (NotFound, OSError) as eg: print('io', [type(e).__name__ for e in eg.exceptions])
    except* ValueError as eg: print('value', eg.exceptions); raise TypeError('from handler') from eg
    except* TypeError as eg: print('type', eg.exceptions[0].args)
    else: print('none')
    finally: print('finally')
for g in (ExceptionGroup('a', [NotFound('x'), OSError(2, 'no')]), ExceptionGroup('b', [ValueError(1), ExceptionGroup('in', [ValueError(2), KeyError('k')])]), ExceptionGroup('c', [TypeError('t')])):
    try: handle(g)
    except BaseException as e: print(type(e).__name__, e, getattr(e, 'exceptions', None), repr(e.__cause__))
try: handle(ValueError('naked'))
except BaseException as e: print(repr(e), e.exceptions[0].__cause__.exceptions if e.exceptions[0].__cause__ else None)
def nested():
    try:
        try: raise ValueError('one')
        finally: raise TypeError('two')
    except TypeError as e:
        e2 = e
        try: raise KeyError('three') from None
        except KeyError as k: return e2.__context__, k.__context__, k.__cause__, k.__suppress_context__
print(nested())
def finals():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return f'return {i}'
        finally: print('f', i)
print(finals())
def swallow():
    try: 1 / 0
    finally: return 'swallowed'
print(swallow())
def order():
    try: yield 'a'; raise ValueError
    except ValueError: yield 'b'
    else: yield 'else'
    finally: yield 'c'
print(list(order()), sys.exc_info())
try:
    try: raise ValueError('inner')
    except ValueError: print(sys.exc_info()[0], sys.exception()); raise
except ValueError as e: print(frames(e), e.__context__)
try: raise ValueError from TypeError('cause')
except ValueError as e: print(repr(e), repr(e.__cause__))
for bad in (lambda: (_ for _ in ()).throw(5), lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: ValueError().with_traceback(5), lambda: setattr(ValueError(), '__cause__', 3), lambda: ValueError().add_note(3), lambda: OSError(2, 'x', 'f').filename, lambda: UnicodeDecodeError('u', b'ab', 0, 1, 'r'), lambda: SystemExit(3).code, lambda: StopIteration(1, 2).value, lambda: ImportError('m', name='n', path='p').path, lambda: AttributeError('a', name='b', obj=3).obj, lambda: NameError('z', name='y').name, lambda: SyntaxError('msg', ('f', 1, 2, 'text')).lineno, lambda: BaseExceptionGroup('b', [ValueError()]).__class__, lambda: KeyError('k', 2), lambda: str(KeyError('k')), lambda: str(KeyError()), lambda: repr(ValueError('a', 1)), lambda: ValueError(*[1, 2]).args):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def raise_in(where):
    try:
        if where == 'try': raise KeyError('t')
    except KeyError:
        if where == 'try': raise LookupError('in except')
    else:
        if where == 'else': raise IndexError('in else')
    finally:
        if where == 'finally': raise OSError('in finally')
for w in ('try', 'else', 'finally', 'none'):
    try: raise_in(w)
    except Exception as e: print(w, repr(e), repr(e.__context__))
total = 0
for i in range(3000):
    try:
        if i % 3 == 0: raise NotFound(str(i))
        if i % 3 == 1: find(i)
        total += 1
    except KeyError as e: total += len(e.args[0])
print(total)
e = ValueError('top'); e.add_note('note one\nsecond line'); e.add_note('note two')
try: find('last')
except NotFound as n: raise ExceptionGroup('many', [e, ExceptionGroup('deeper', [n, TypeError('t')])]) from None
