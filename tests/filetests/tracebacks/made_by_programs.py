# cold: tracebacks are made once
import types, sys
def f(): return sys._getframe()
fr = f()
T = types.TracebackType
t = T(None, fr, 1, 2)
for s in ('T(1, fr, 1, 2)', 'T(None, 5, 1, 2)', 'T(None, fr, "x", 2)', 'T(None, fr, 1, "x")', 'T()', 'T(None, fr, 1)', 'T(None, fr, 1, 2, 3)', 'T(tb_next=None, tb_frame=fr, tb_lasti=3, tb_lineno=4).tb_lineno', 'T(None, fr, 1, tb_lineno=7).tb_lineno', 'T(t, fr, 1, 9).tb_next is t', 'T(None, fr, 1, 2, foo=1)', 'T(None, fr, 1, 1<<40)', 'T(None, fr, 1.5, 2)', 'T(None, fr, True, True).tb_lineno', 'T(None, None, 1, 2)'):
    try: print(s, '->', eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
try: raise ValueError('made').with_traceback(T(None, fr, 0, 3))
except ValueError as e:
    tb = e.__traceback__
    while tb: print(tb.tb_lineno, tb.tb_frame.f_code.co_name); tb = tb.tb_next
