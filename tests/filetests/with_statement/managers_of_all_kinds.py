import sys
class CM:
    def __init__(self, n, swallow=False, fail=None): self.n, self.s, self.f = n, swallow, fail
    def __enter__(self):
        print('enter', self.n)
        if self.f == 'enter': raise ValueError('enter ' + self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print('exit', self.n, t and t.__name__, v, tb and tb.tb_lineno)
        if self.f == 'exit': raise KeyError('exit ' + self.n)
        return self.s
with CM('a') as a, CM('b') as b: print(a, b)
with (CM('c') as c, CM('d'),): print(c)
with (CM('p')): pass
with (CM('p')) as q: print(q)
with (CM('x'), CM('y')) if False else CM('cond') as q: print(q)
with CM('s', True): 1 / 0
print('swallowed')
try:
    with CM('o'), CM('i', True): raise ValueError('v')
    with CM('o2'), CM('i2'): raise ValueError('v2')
except ValueError as e: print(repr(e))
try:
    with CM('1'), CM('2', fail='enter'): print('never')
except ValueError as e: print(e)
try:
    with CM('1', fail='exit'), CM('2'): raise OSError('body')
except KeyError as e: print(e, repr(e.__context__))
try:
    with CM('1', True), CM('2', fail='exit'): pass
    print('swallowed exit failure')
except KeyError as e: print('?')
def ret():
    with CM('r'): return 'returned'
print(ret())
def loop():
    for i in range(3):
        with CM(f'l{i}'):
            if i == 0: continue
            if i == 1: break
loop()
def gen():
    with CM('g'): yield 1; yield 2
g = gen(); next(g); g.close()
g = gen(); next(g)
try: g.throw(ValueError('thrown'))
except ValueError as e: print(e)
class Truthy:
    def __enter__(self): return self
    def __exit__(self, *a): return [1]
with Truthy(): raise ValueError
class BadBool:
    def __bool__(self): raise RuntimeError('bool')
class RB:
    def __enter__(self): pass
    def __exit__(self, *a): return BadBool()
try:
    with RB(): 1 / 0
except RuntimeError as e: print(e, repr(e.__context__))
with RB(): pass
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
class InstAttr:
    def __init__(self): self.__enter__ = lambda: 1; self.__exit__ = lambda *a: 1
for o in (NoExit(), NoEnter(), Neither(), InstAttr(), 5, None, CM):
    try:
        with o: print('in')
    except TypeError as e: print(e)
class Desc:
    def __get__(self, o, t): print('desc get'); return lambda *a: 'dv'
class WD: __enter__ = Desc(); __exit__ = Desc()
with WD() as w: print(w)
class Static:
    @staticmethod
    def __enter__(): return 'static'
    @classmethod
    def __exit__(cls, *a): print('cls exit', len(a))
with Static() as s: print(s)
class BadSig:
    def __enter__(self, x): pass
    def __exit__(self): pass
try:
    with BadSig(): pass
except TypeError as e: print(e)
class BadSig2:
    def __enter__(self): pass
    def __exit__(self): pass
try:
    with BadSig2(): pass
except TypeError as e: print(e)
try:
    with BadSig2(): raise ValueError('lost?')
except TypeError as e: print(e, repr(e.__context__))
class Exc:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): print(sys.exception() is v, sys.exc_info()[0] is t); return True
with Exc(): raise ValueError
print(sys.exception())
class ReRaise:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): raise v
try:
    with ReRaise(): raise ValueError('same')
except ValueError as e: print(e, e.__context__)
class Tup:
    def __enter__(self): return 1, 2
    def __exit__(self, *a): print('tup exit', a[0])
with Tup() as (x1, x2): print(x1, x2)
d = {}
with Tup() as d['k']: print(d)
try:
    with Tup() as (a1, a2, a3): pass
except ValueError as e: print(e)
with Tup() as [y1, *y2], Tup() as d['z']: print(y1, y2, d)
t = 0
class Cnt:
    def __enter__(self): global t; t += 1; return t
    def __exit__(self, ty, v, tb): global t; t += 1; return ty is ValueError
for i in range(2000):
    with Cnt() as k:
        if i % 3 == 0: raise ValueError
        t += k & 1
print(t)
def f():
    with CM('fin'):
        try: raise KeyError('inner')
        finally: print('finally')
f()
