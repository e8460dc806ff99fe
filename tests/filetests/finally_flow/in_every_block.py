# finally with control flow
def f1():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print('body', i)
        finally: print('fin', i)
    else: print('else')
    return i
print(f1())
def f2():
    try: return 'try'
    finally: print('f2 fin')
def f3():
    while True:
        try: 1/0
        except ZeroDivisionError: return 'exc'
        finally:
            try: raise KeyError
            except KeyError: print('inner')
print(f2(), f3())
def f4():
    x = 1
    try: return x
    finally: x = 2
print(f4())
def f5():
    x = []
    try: return x
    finally: x.append(1)
print(f5())
def f6():
    try:
        try: raise ValueError('v')
        finally: raise KeyError('k')
    except KeyError as e: return repr(e.__context__)
print(f6())
def f7():
    try:
        yield 1
        yield 2
    finally:
        print('closing')
g = f7(); next(g); g.close()
def f8():
    r = []
    for a in range(3):
        for b in range(3):
            try:
                if b == 1:
                    try: break
                    finally: r.append(('brk', a, b))
                r.append((a, b))
            finally: r.append('o')
        else: r.append('noelse')
    return r
print(f8())
def f9():
    try: pass
    except: pass
    else:
        try: return 'else-ret'
        finally: print('f9')
    finally: print('outer')
print(f9())
class CM:
    def __init__(s, n, sup=False, eat=None): s.n, s.sup = n, sup
    def __enter__(s): print('enter', s.n); return s
    def __exit__(s, t, v, tb): print('exit', s.n, t.__name__ if t else None, v); return s.sup
def g1():
    for i in range(3):
        with CM(i), CM(i * 10, True):
            if i == 0: continue
            if i == 1: raise ValueError(i)
            return 'ret'
print(g1())
def g2():
    with CM('a', True) as a, CM('b') as b, (CM('c')) as c:
        raise KeyError(a.n + b.n + c.n)
    return 'suppressed'
print(g2())
class EnterFail:
    def __enter__(s): raise ValueError('enter')
    def __exit__(s, *a): print('never')
def g3():
    with CM('x', True), EnterFail(): print('no')
    return 'g3'
print(g3())
class ExitFail(CM):
    def __exit__(s, *a): raise TypeError('exit')
try:
    with ExitFail('q'): raise ValueError('orig')
except TypeError as e: print(repr(e), repr(e.__context__))
for v in ('5', 'type("A", (), {"__enter__": lambda s: 0})()', 'type("A", (), {"__exit__": lambda s: 0})()', 'type("A", (), {"__enter__": lambda s: 0, "__exit__": lambda s: 0})()', 'type("A", (), {"__aenter__": 0, "__aexit__": 0})()', 'CM'):
    try:
        with eval(v): pass
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
with (CM(1) as p, CM(2) as q,): pass
with (CM(3), CM(4)): pass
with CM(5) as (CM.attr): pass
d = {}
class Tup:
    def __enter__(s): return 1, (2, 3)
    def __exit__(s, *a): return False
with Tup() as (a, (b, d['k'])), Tup() as [x, [y, *z]]: print(a, b, d, x, y, z)
def hot():
    n = 0
    for i in range(4000):
        try:
            try:
                if i % 4 == 0: continue
                if i % 4 == 1: raise ValueError
                n += 1
            except ValueError: n += 10
            finally: n += 100
        finally:
            if i == 3900: break
    return n, i
print(hot())
