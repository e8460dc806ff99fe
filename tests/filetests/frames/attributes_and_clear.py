# cold: each attribute is set once
import sys
def f(): return sys._getframe()
fr = f()
def t(s, g={}):
    try: exec(s, {**globals(), **g}); print('ok', s)
    except BaseException as e: print(s, '->', type(e).__name__, e)
for s in ('fr.f_trace = 5; print(fr.f_trace)', 'del fr.f_trace; print(fr.f_trace)', 'fr.f_trace = None', 'fr.f_trace_lines = 5', 'fr.f_trace_lines = False; print(fr.f_trace_lines)', 'del fr.f_trace_lines', 'fr.f_trace_opcodes = True; print(fr.f_trace_opcodes)', 'fr.f_trace_opcodes = 1', 'del fr.f_trace_opcodes', 'fr.f_lineno = 3', 'fr.f_lineno = "x"', 'del fr.f_lineno', 'fr.f_generator = 1', 'print(fr.f_generator)', 'del fr.f_back', 'del fr.f_locals', 'fr.f_locals = 1', 'fr.foo = 1', 'fr.foo', 'fr.clear(1)', 'fr.clear(); print(fr.f_locals, fr.f_lineno, fr.f_code.co_name)', 'sys._getframe().clear()', 'sys._getframe().f_lineno = 7', 'sys._getframe().f_lineno = "x"'): t(s)
def g():
    a = 1
    try:
        yield sys._getframe()
        yield 2
    except GeneratorExit: print('exit'); raise
    finally: print('fin')
it = g(); gf = next(it); t('gf.clear()', dict(gf=gf)); print(gf.f_generator is it, next(it)); it.close(); print(gf.f_generator, gf.f_locals); gf.clear(); print(gf.f_locals)
it = g(); gf = it.gi_frame; t('gf.clear()', dict(gf=gf)); print(it.gi_frame, next(it, 'over'))
it = g(); gf = next(it)
t('gf.f_lineno = 5', dict(gf=gf)); it.close()
def h():
    t('sys._getframe(1).clear(); sys._getframe(3).clear()')
h()
async def co():
    pass
c = co(); cf = c.cr_frame; print(cf.f_generator is c); c.close()
async def ag(): yield
a = ag(); af = a.ag_frame; print(af.f_generator is a)
af.clear()
class K:
    fr = sys._getframe()
K.fr.clear(); print(K.fr.f_locals is not None, K.fr.f_generator)
def cl():
    x = 5
    def q(): return x
    return q, sys._getframe()
q, f5 = cl(); f5.clear(); print(q(), f5.f_locals)
def handled():
    try: 1 / 0
    except ZeroDivisionError as e: return e
tb = handled().__traceback__; print(tb.tb_frame.f_locals.keys()); tb.tb_frame.clear(); print(tb.tb_frame.f_locals)
print(repr(fr), f.__code__.co_firstlineno, fr.f_lineno)
