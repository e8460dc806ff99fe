# PEP 667: proxies of all kinds of frames
import sys
def F(d=0): return sys._getframe(d + 1)
def show(p): return sorted((k, v if not callable(v) else 'fn') for k, v in p.items() if not k.startswith('_'))
def a(x):
    y = [1]
    def inner():
        nonlocal y
        y = 2
        f = F(1)
        f.f_locals['x'] = 'changed by inner'
        return show(f.f_locals), show(F().f_locals)
    r = inner()
    return r, x, y, show(F().f_locals)
print(a(1))
def b():
    f = F()
    p = f.f_locals
    z = 1
    q = p
    del z
    p['z'] = 5
    res = [z, 'z' in q, len(p) == len(list(p)), p == dict(p), dict(p) == p, p == f.f_locals, p != {}]
    p2 = p.copy(); p2['z'] = 9
    return res, z, type(p2).__name__, {**p}['z'], [*p][:2], bool(p), 'nope' in p, p.get('nope', 3), list(p.keys())[:2] == list(p)[:2]
print(b())
def gen(n):
    i = 0
    while i < n:
        i += 1
        got = yield i
g = gen(10); next(g)
f = g.gi_frame
f.f_locals['i'] = 7; print(next(g), show(f.f_locals), g.send('msg'), f.f_locals['got'])
f.f_locals['n'] = 9
try: next(g)
except StopIteration: print('ended', show(f.f_locals), f.f_locals.get('extra'))
f.f_locals['i'] = 1; f.f_locals['extra'] = 2; print(show(f.f_locals))
ge = (v * k for v in range(5) for k in [2])
next(ge); fr = ge.gi_frame; print(sorted(fr.f_locals)); fr.f_locals['k'] = 100; fr.f_locals['v'] = 50; print(next(ge), list(ge))
async def co():
    loc = 1
    await S()
    return loc
class S:
    def __await__(self): yield F().f_lineno > 0; return 5
c = co(); c.send(None); c.cr_frame.f_locals['loc'] = 'set'
try: c.send(None)
except StopIteration as e: print(e.value)
async def ag():
    t = 0
    while True:
        t += 1
        yield t
h = ag()
try: h.__anext__().send(None)
except StopIteration as e: print(e.value)
h.ag_frame.f_locals['t'] = 41
try: h.__anext__().send(None)
except StopIteration as e: print(e.value)
class K:
    attr = 1
    fr = F()
    fr.f_locals['dyn'] = 2
    l = [F().f_locals.get('w') for w in range(2)]
    m = [sorted(k for k in F().f_locals if not k.startswith('_')) for w in range(1)]
    print(dyn, l, m, 'w' in locals())
    del fr
def comps():
    base = 10
    l1 = [F().f_locals['base'] + e for e in range(2)]
    l2 = [(F().f_locals.__setitem__('base', base + 1), base)[1] for e in range(3)]
    l3 = {e: sorted(F().f_locals) for e in 'a'}
    l4 = [[sorted(F().f_locals) for i in [1]] for o in [2]]
    l5 = [x for x in [lambda: F().f_locals] if 1]
    l6 = list(sorted(F().f_locals) for gg in [1])
    return l1, l2, l3, l4, l6, base, sorted(l5[0]())
print(comps())
def lam(): return (lambda a, b=2: (F().f_locals, a := 5, F().f_locals))(1)
print(lam())
def exc():
    try: 1 / 0
    except ZeroDivisionError as e:
        inside = 'e' in F().f_locals
        F().f_locals['e'] = 'replaced'
        now = e
    return inside, now, 'e' in F().f_locals
print(exc())
def rec(n):
    if n == 0:
        f = F(); vals = []
        while f and f.f_code is rec.__code__:
            vals.append(f.f_locals['n']); f.f_locals['tag'] = f'lvl{f.f_locals["n"]}'; f = f.f_back
        return vals, []
    r = rec(n - 1)
    r[1].append(tag if 0 else F().f_locals.get('tag'))
    return r
print(rec(3))
def args(*a, k=1, **kw):
    p = F().f_locals
    p['a'] = 'A'; p['kw'] = 'KW'; p['k'] = 'K'
    return a, k, kw, sorted(p)
print(args(1, z=2))
def cellarg(x):
    F().f_locals['x'] = x * 2
    return (lambda: x)(), x
print(cellarg(21))
def freev():
    v = 1
    def g():
        p = F().f_locals
        before = 'v' in p
        p['v'] = 99
        return before, v
    r = g()
    return r, v
print(freev())
def unboundfree():
    def g():
        p = F().f_locals
        r = 'late' in p
        p['late'] = 'early'
        return r, late
    r = g()
    s = late
    late = 1
    return r, s
print(unboundfree())
t = 0
def hot(n):
    s = 0
    step = 1
    for i in range(n):
        s += step
        if i % 997 == 0: poke(i)
    return s
def poke(i): sys._getframe(1).f_locals.update({'step': i % 5} if i % 2 else {})
print(hot(5000))
