import sys
def show(g, d=0):
    print('  ' * d + repr(g)[:100], getattr(g, '__notes__', ''))
    if isinstance(g, BaseExceptionGroup):
        for x in g.exceptions: show(x, d + 1)
g = ExceptionGroup('top', [ValueError(1), TypeError('t'), ExceptionGroup('in', [ValueError(2), OSError(3)])])
show(g); print(str(g), g.message, g.args)
m, r = g.split(ValueError); show(m); show(r)
print(g.subgroup(KeyError), g.split(KeyError)[0], g.subgroup(lambda e: isinstance(e, OSError)))
m = g.subgroup((TypeError, OSError)); show(m)
print(g.subgroup(ExceptionGroup) is g, g.split(ExceptionGroup)[1])
for a in ((), ('x',), ('x', []), ('x', 5), (5, [ValueError()]), ('x', [1]), ('x', [ValueError]), ('x', [KeyboardInterrupt()]), ('x', {}), ('x', (ValueError(),)), ('x', [ValueError()], 3)):
    try: print(repr(ExceptionGroup(*a)))
    except Exception as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message + '!', excs)
class Plain(ExceptionGroup): pass
mg = MyG('m', [ValueError(1), KeyError(2)]); mg.add_note('note'); mg.__cause__ = OSError('c')
m, r = mg.split(ValueError); print(repr(m), m.__notes__, repr(m.__cause__), repr(r))
print(repr(Plain('p', [ValueError(1), KeyError(2)]).split(ValueError)))
class BadD(ExceptionGroup):
    def derive(self, e): return 5
try: BadD('x', [ValueError(), KeyError()]).split(ValueError)
except TypeError as e: print(e)
for bad in (5, 'x', None, [ValueError], int, (ValueError, 5)):
    try: g.split(bad)
    except TypeError as e: print(e)
def t1(exc):
    try:
        raise exc
    except* ValueError as e: print('V', repr(e), e.__cause__, repr(e.__context__))
    except* (TypeError, OSError) as e: print('TO', repr(e))
    except* Exception as e: print('rest', repr(e))
    else: print('else')
    finally: print('fin')
t1(g); t1(ValueError('naked')); t1(ExceptionGroup('k', [KeyError('z')]))
def t2():
    try:
        raise g
    except* ValueError: raise
    except* TypeError as e: raise LookupError('new')
try: t2()
except ExceptionGroup as e: show(e); print(repr(e.__context__), e.__cause__); 
def t3():
    try: raise g
    except* OSError: pass
try: t3()
except ExceptionGroup as e: show(e); print(e.__context__)
def t4():
    try: raise ValueError('x')
    except* ValueError as e: raise e
try: t4()
except* ValueError as e: show(e)
def t5():
    try: raise ValueError('x')
    except* TypeError: print('no')
try: t5()
except ValueError as e: print(repr(e))
def t6(t):
    try: raise g
    except* t: pass
for t in (5, ExceptionGroup, (ValueError, BaseExceptionGroup), 'x', (ValueError, 5)):
    try: t6(t)
    except TypeError as e: print(e, repr(e.__context__)[:40])
    except ExceptionGroup as e: print('leak')
def t7():
    try: pass
    except* ValueError: pass
    else: return 'else'
print(t7())
def t8():
    for i in range(3):
        try:
            if i: raise ExceptionGroup('l', [ValueError(i)])
        except* ValueError as e:
            v = e.exceptions[0].args[0]
    try: return v, e
    except UnboundLocalError as x: return v, str(x)
print(t8())
def t9():
    try: raise ExceptionGroup('a', [ValueError(1)]) from KeyError('cause')
    except* ValueError as e: raise OSError('o') from e
try: t9()
except ExceptionGroup as e: print(repr(e))
except OSError as e: print(repr(e), repr(e.__cause__))
print(isinstance(BaseExceptionGroup[int], type), ExceptionGroup[ValueError])
e = g.derive([KeyError()]); print(repr(e), e is g)
n = ExceptionGroup('x', [ValueError()]); 
try: n.message = 'y'
except AttributeError as x: print(x)
try: n.exceptions = []
except AttributeError as x: print(x)
lst = [ValueError(1)]; n = ExceptionGroup('x', lst); lst.append(TypeError()); print(n.exceptions, n.args)
def hot():
    c = 0
    for i in range(2000):
        try: raise ExceptionGroup('h', [ValueError(i), KeyError(i)])
        except* KeyError as e: c += len(e.exceptions)
        except* ValueError: c += 10
    return c
print(hot())
def final():
    try: raise ExceptionGroup('deep', [ValueError('a\nb'), ExceptionGroup('inner', [TypeError('t'), KeyError('k')])])
    except ExceptionGroup as e:
        e.add_note('a note\nof two lines')
        e.exceptions[0].add_note('leaf note')
        raise ExceptionGroup('outer', [e, OSError('os')]) from e
final()
