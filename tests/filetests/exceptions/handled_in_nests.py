# try/except/else/finally + return values and context in nested functions, sys.exc_info
import sys
def info(): 
    t, v, tb = sys.exc_info()
    return (t.__name__ if t else None, str(v) if v else None, tb.tb_lineno if tb else None, sys.exception() is v)
def a():
    r = [info()]
    try:
        r.append(info())
        raise ValueError('1')
    except ValueError:
        r.append(info())
        try: raise KeyError('2')
        except KeyError:
            r.append(info())
            try: raise TypeError('3')
            except TypeError: r.append(info())
            finally: r.append(info())
            r.append(info())
        r.append(info())
    r.append(info())
    return r
for x in a(): print(x)
def gen():
    try: raise ValueError('g')
    except ValueError:
        yield info()
        yield info()
    yield info()
try: raise KeyError('outer')
except KeyError:
    g = gen()
    print(info(), next(g), info(), next(g), info(), next(g), info())
g = gen(); next(g)
try: raise KeyError('outer2')
except KeyError: print(next(g), info())
print(next(g), info())
def bare():
    try: raise ValueError('v')
    except ValueError:
        def inner(): raise
        try: inner()
        except ValueError as e: return 'same ' + str(e)
print(bare())
def reraise_mod():
    try:
        try: raise ValueError('first')
        except ValueError:
            try: raise KeyError('second')
            except KeyError: pass
            raise
    except ValueError as e: return str(e), e.__context__
print(reraise_mod())
def fin(n):
    try:
        if n == 0: return 'ret'
        if n == 1: raise ValueError('x')
        return 'end'
    except ValueError:
        return info()
    finally:
        print('fin', info())
print(fin(0), fin(1), fin(2))
def loop():
    r = []
    for i in range(6):
        try:
            if i == 1: continue
            if i == 2: raise KeyError(i)
            if i == 4: break
            r.append(i)
        except KeyError as e: r.append(e); continue
        else: r.append('else')
        finally: r.append(('f', i))
    else: r.append('never')
    return r
print(loop())
def ctxchain():
    try:
        try:
            try: raise ValueError(1)
            finally: raise KeyError(2)
        finally: raise TypeError(3)
    except TypeError as e:
        c = []
        while e: c.append(repr(e)); e = e.__context__
        return c
print(ctxchain())
def ctx2():
    e1 = ValueError('e1')
    try: raise e1
    except ValueError as e:
        try: raise e
        except ValueError as f: return f is e1, f.__context__
print(ctx2())
def ctx3():
    try: raise ValueError('a')
    except ValueError as a:
        try: raise KeyError('b') from a
        except KeyError as b:
            b.__cause__ = None
            return repr(b.__context__), b.__suppress_context__
print(ctx3())
def ctx4():
    try:
        with open if 0 else __import__('contextlib').ExitStack() as s:
            s.callback(lambda: (_ for _ in ()).throw(OSError('cb')))
            raise ValueError('body')
    except OSError as e: return repr(e.__context__)
print(ctx4())
def tbdepth():
    def f(n):
        if n == 0: raise ValueError
        f(n - 1)
    try: f(5)
    except ValueError as e:
        tb, k = e.__traceback__, 0
        while tb: k += 1; tb = tb.tb_next
        first = k
        try: raise e
        except ValueError as e2:
            tb, k = e2.__traceback__, 0
            while tb: k += 1; tb = tb.tb_next
        try: raise e.with_traceback(None)
        except ValueError as e3:
            tb, m = e3.__traceback__, 0
            while tb: m += 1; tb = tb.tb_next
        return first, k, m
print(tbdepth())
def exc_in_except_expr():
    try:
        try: raise ValueError
        except undefined_name: pass
    except NameError as e: return str(e), repr(e.__context__)
print(exc_in_except_expr())
def exc_in_finally_return():
    for i in range(2):
        try: raise ValueError(i)
        finally:
            if i == 0: continue
            return info()
print(exc_in_finally_return(), info())
def swallow():
    while True:
        try: raise ValueError
        finally: break
    return info()
print(swallow())
n = 0
for i in range(3000):
    try:
        try:
            if i % 2: raise ValueError(i)
            else: n += 1
        finally:
            n += 2 if sys.exception() else 3
    except ValueError as e:
        n += e.args[0] % 3
        assert sys.exception() is e
    assert sys.exception() is None
print(n)
