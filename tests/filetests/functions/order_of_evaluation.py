# decorators, defaults, evaluation order, assert, del, docstrings
def log(x): print('eval', x); return x
def deco(n):
    print('make', n)
    def d(f): print('apply', n, getattr(f, '__name__', f)); return f
    return d
@deco(log('a'))
@deco(log('b'))
def f(x=log('dx'), *, y=log('dy')) -> log('ann'): 'doc of f'; return x, y
print(f(), f.__doc__, f.__name__, f.__defaults__, f.__kwdefaults__)
@(lambda g: 5)
def five(): pass
print(five)
@deco('c1')
class C(log(object), metaclass=log(type)):
    'doc of C'
    @staticmethod
    @deco('inner')
    def s(): return 's'
    @property
    @deco('prop')
    def p(self): return 'p'
print(C.__doc__, C.s(), C().p)
funs = [lambda f: f, print]
@funs[0]
def g0(): pass
@[lambda f: 'list deco'][0]
def g1(): pass
@(x := lambda f: 'walrus deco')
def g2(): pass
print(g1, g2, x.__name__)
try:
    @5
    def bad(): pass
except TypeError as e: print(e)
try: bad
except NameError as e: print(e)
def order():
    log('l')[log('k')] = log('v')
try: order()
except TypeError as e: print(e)
d = {log('k1'): log('v1'), **{log('k2'): 1}, log('k3'): log('v3')}
print(log(1) + log(2) * log(3), log(4) if log(5) else log(6), log(0) and log(7), log(8) or log(9), not log(0))
print(log(1) < log(2) < log(1) < log(5), [log(1), *[log(2)], log(3)][log(0):log(2):log(1)])
def k(*a, **kw): return a, kw
print(k(log(1), *[log(2)], x=log(3), *[log(4)], **{'y': log(5)}))
a = {}; a[log('x')], a[log('y')] = log(1), log(2); a[log('z')] = a[log('w')] = log(3)
a[log('x')] += log(10); print(a)
del a[log('x')], a[log('y')]
try: assert log(0), log('msg')
except AssertionError as e: print(repr(e))
try: assert 0
except AssertionError as e: print(repr(e))
try: assert 0, (1, 2)
except AssertionError as e: print(repr(e), e.args)
try: assert 0, ValueError('x')
except AssertionError as e: print(repr(e))
assert (1, 'always true') if 0 else 1
AssertionError_ = AssertionError; AssertionError = 5
try: assert 0
except AssertionError_ as e: print('real AssertionError')
del AssertionError
class Doc:
    """class doc"""
    def m(self): """m doc"""
    def n(self): f"""no doc"""
    def o(self): b"no"
    def p(self): "a" "b"
    x = 1
    "not doc"
print(Doc.__doc__, Doc.m.__doc__, Doc.n.__doc__, Doc.o.__doc__, Doc.p.__doc__)
def indented():
    """First
       second
         third
    """
print(repr(indented.__doc__)); Doc.__doc__ = 'changed'; print(Doc.__doc__); del indented.__doc__; print(indented.__doc__)
class Sub(Doc): pass
print(Sub.__doc__, Sub.m.__doc__)
(lambda: 0).__doc__
def mut(a, l=[], d={}): l.append(a); d[a] = len(l); return l, d
print(mut(1), mut(2), mut.__defaults__); mut.__defaults__ = ([9],)
try: mut()
except TypeError as e: print(e)
mut.__defaults__ = None
try: mut(1)
except TypeError as e: print(e)
mut.__defaults__ = (0, [], {}); print(mut())
f.__kwdefaults__ = {'y': 'new'}; print(f()); f.__kwdefaults__ = None
try: f()
except TypeError as e: print(e)
for v in (5, [1], 'x'):
    try: f.__defaults__ = v
    except TypeError as e: print(e)
    try: f.__kwdefaults__ = v
    except TypeError as e: print(e)
    try: f.__name__ = v; print(f.__name__)
    except TypeError as e: print(e)
    try: f.__dict__ = v
    except TypeError as e: print(e)
f.attr = 1; print(f.__dict__, f.attr); f.__dict__ = {'z': 1}; print(f.z)
try: f.attr
except AttributeError as e: print(e)
try: f.__globals__ = {}
except AttributeError as e: print(e)
try: f.__closure__ = ()
except AttributeError as e: print(e)
try: del f.__name__
except TypeError as e: print(e)
print(f.__module__, f.__builtins__['len'] is len, f.__closure__, f.__qualname__)
def sig(a, b=1, /, c=2, *args, d, e=3, **kw): return a, b, c, args, d, e, kw
for args, kw in (((1,), {'d': 4}), ((1, 2, 3, 4, 5), {'d': 6, 'z': 7}), ((), {}), ((1,), {}), ((1,), {'a': 2, 'd': 3}), ((1,), {'c': 5, 'd': 1}), ((1, 2, 3), {'c': 4, 'd': 5}), ((1,), {'d': 1, 'b': 2})):
    try: print(sig(*args, **kw))
    except TypeError as e: print(e)
def two(a, b): pass
def none(): pass
def kwo(*, a, b, c=1): pass
def pos(a, b, /): pass
for c, ar, kw in ((two, (), {}), (two, (1,), {}), (two, (1, 2, 3), {}), (two, (1,), {'a': 1}), (two, (1, 2), {'c': 3}), (none, (1,), {}), (none, (), {'a': 1}), (kwo, (), {}), (kwo, (), {'a': 1}), (kwo, (1,), {}), (kwo, (1, 2), {'a': 1, 'b': 2}), (pos, (1,), {'b': 2}), (pos, (), {'a': 1, 'b': 2}), (pos, (1, 2), {'c': 1}), (two, (), {'x': 1}), (kwo, (), {'a': 1, 'b': 2, 'ab': 3}), (two, (1,), {'bb': 3})):
    try: c(*ar, **kw)
    except TypeError as e: print(e)
def hot(a, b=2, *c, d=4, **e): return a + b + len(c) + d + len(e)
t = 0
for i in range(3000): t += hot(i) + hot(i, 1) + hot(i, 1, 2, d=3, z=1)
print(t)
