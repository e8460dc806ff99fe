import sys
def f(a, b=2):
    c = 3
    fl = sys._getframe().f_locals
    print(type(fl).__name__, dict(fl) == {'a': a, 'b': b, 'c': c, 'fl': fl} or sorted(fl))
    fl['a'] = 10; fl['new'] = 'extra'
    print(a, fl['new'], 'new' in locals(), 'new' in fl, len(fl), list(fl))
    del fl['new']
    for bad in (lambda: fl.__delitem__('a'), lambda: fl.pop('a'), lambda: fl.popitem(), lambda: fl.clear(), lambda: fl.__delitem__('zz'), lambda: fl['zz'], lambda: fl.pop('zz'), lambda: fl[5], lambda: fl[[]]):
        try: print(bad())
        except Exception as e: print(type(e).__name__, e)
    print(fl.pop('zz', 'dflt'), fl.get('zz'), fl.get('a'), fl.get('zz', 5), fl.setdefault('c', 9), fl.setdefault('sd', 4), fl['sd'])
    fl.update(dict(b=20)); fl.update({'q': 1, 'r': 2})
    print(b, fl['q'], fl['r'])
    fl |= {'s': 3}; print(fl['s'], type(fl).__name__)
    u = fl | {'x': 1}; print(type(u).__name__, 'x' in u, 'x' in fl); v = {'y': 1} | fl; print(type(v).__name__, v['y'], v['a'])
    print(sorted(k for k in fl.keys() if isinstance(k, str) and len(k) == 1), type(fl.keys()).__name__, type(fl.values()).__name__, type(fl.items()).__name__)
    print([k for k in reversed(fl)][:2], type(fl.copy()).__name__)
    fl[5] = 'int key'; print(fl[5], 5 in fl, [] if 1 else 0)
    try: [] in fl
    except TypeError as e: print(e)
    print(fl == sys._getframe().f_locals, fl is sys._getframe().f_locals, fl != {}, hash)
    try: hash(fl)
    except TypeError as e: print(e)
    print(fl.__contains__('a'), fl.__len__() == len(fl), bool(fl))
f(1)
def unbound():
    fl = sys._getframe().f_locals
    print(list(fl), 'late' in fl)
    try: fl['late']
    except KeyError as e: print('KeyError', e)
    fl['late'] = 5
    print(late, list(fl))
    late = 6; print(fl['late'])
    del late
    print('late' in fl, list(fl))
    fl['late'] = 7
    return late
print(unbound())
def cells(x):
    y = 1
    def inner():
        nonlocal y
        y += 1
        fl = sys._getframe().f_locals
        fl['x'] = 'changed'; fl['y'] = 100
        return sorted(fl), x, y
    print(inner(), x, y)
    ofl = sys._getframe().f_locals
    ofl['y'] = -1
    return y, inner(), y
print(cells(0))
def callee(name, value):
    sys._getframe(1).f_locals[name] = value
def caller():
    v = 1; t = 0
    for i in range(3000):
        t += v
        if i == 1500: callee('v', 10)
        if i == 2000: callee('t', 0)
    return v, t, i
print(caller())
def loop_var():
    r = []
    for i in range(5):
        if i == 2: callee('i', 50)
        r.append(i)
    return r
print(loop_var())
def gen():
    x = 1
    while x < 100:
        y = yield x
        x += 1
g = gen(); next(g); fl = g.gi_frame.f_locals
print(dict(fl)); fl['x'] = 50; print(g.send('hello'), dict(fl)); fl['x'] = 99
try: next(g)
except StopIteration: pass
print(g.gi_frame, dict(fl))
fl['after'] = 1; print(dict(fl))
def ended():
    a = 1
    return sys._getframe()
fr = ended(); print(fr.f_locals, fr.f_lineno); fr.f_locals['a'] = 2; fr.f_locals['n'] = 3; print(fr.f_locals)
def compr():
    outer = 'o'
    r = [(sorted(sys._getframe().f_locals), sorted(locals())) for q in range(1)]
    s = [sys._getframe().f_locals.get('z') for z in range(2)]
    w = [callee('m', 'M') or m for m in 'ab']
    ge = list(sorted(sys._getframe().f_locals) for k in [1])
    la = (lambda p: sorted(sys._getframe().f_locals))(1)
    return r, s, w, ge, la, 'q' in locals()
print(compr())
class C:
    a = 1
    fl = sys._getframe().f_locals
    print(type(fl).__name__, fl is locals(), 'a' in fl)
    fl['b'] = 2
    print(b)
    locals()['c'] = 3
    r = [a_ for a_ in range(2)]
print(C.b, C.c, C.r, 'a_' in C.__dict__)
print(sys._getframe().f_locals is globals(), locals() is globals(), type(sys._getframe().f_locals).__name__)
sys._getframe().f_locals['modvar'] = 'mv'; print(modvar)
def snap():
    a = 1
    l1 = locals(); b = 2; l2 = locals()
    l1['a'] = 99
    return a, l1 is l2, sorted(l1), sorted(l2), locals()['a']
print(snap())
def execs():
    a = 1
    exec('a = 2; nw = 3')
    ns = locals()
    exec('a = 5; nw = 6', globals(), ns)
    print(a, ns['a'], ns['nw'], 'nw' in locals())
    exec('a = 7', globals(), sys._getframe().f_locals)
    print(a, eval('a + 1'), eval('[a for _ in range(2)]'))
    try: print(nw)
    except NameError as e: print(e)
    def g(): return eval('a')
    try: return g()
    except NameError as e: return str(e)
print(execs())
def args(*a, k, **kw):
    fl = sys._getframe().f_locals
    fl['a'] = 'A'; fl['kw'] = 'KW'; fl['k'] = 'K'
    return a, k, kw
print(args(1, 2, k=3, z=4))
def rec(n):
    if n == 0:
        f = sys._getframe()
        out = []
        while f and f.f_code.co_name == 'rec': out.append(f.f_locals['n']); f = f.f_back
        return out
    return rec(n - 1)
print(rec(3))
def w():
    fl = sys._getframe().f_locals
    for o in (lambda: fl.fromkeys('ab'), lambda: fl < fl, lambda: fl + fl, lambda: fl.foo, lambda: setattr(fl, 'x', 1), lambda: fl(1), lambda: fl.update(5), lambda: fl.update(1, 2), lambda: fl | 5, lambda: type(fl)(), lambda: fl.get(), lambda: fl.setdefault(), lambda: fl.pop(), lambda: fl.pop(1, 2, 3)):
        try: print(o())
        except Exception as e: print(type(e).__name__, e)
    print(isinstance(fl, dict), type(fl).__mro__, type(fl).__module__, type(fl).__qualname__)
    for m in sorted(set(dir(fl)) - set(dir(object))): print(m, end=' ')
    print()
w()
print(repr(ended().f_locals), str((lambda a, b: sys._getframe().f_locals)(1, 'x')))
