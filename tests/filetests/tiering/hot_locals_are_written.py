# f_locals writes in traces, locals(), exec in hot loops
import sys
def victim(n):
    total = 0
    step = 1
    for i in range(n):
        total += step
        if i % 1000 == 999: change('step', step + 1)
        if i == 2500: change('total', 'str')
        if isinstance(total, str): total = 0
    return total, step
def change(name, v):
    f = sys._getframe(1)
    f.f_locals[name] = v
print(victim(5000))
def deep(n):
    x = 0
    def cb(k):
        if k % 500 == 0: sys._getframe(1).f_locals['x'] = k
        return x
    s = 0
    for i in range(n):
        s += cb(i)
    return s, x
print(deep(3000))
def unbind(n):
    r = 0
    y = 5
    for i in range(n):
        if i == 1500: del y
        try: r += y
        except UnboundLocalError:
            r += 1
            if i == 2000: sys._getframe().f_locals['y'] = 7
    return r
print(unbind(3000))
def g(n):
    v = 0
    for i in range(n):
        v += 1
        yield v
k = g(5000); t = 0
for i in range(4000):
    t += next(k)
    if i % 777 == 0: k.gi_frame.f_locals['v'] = -100
print(t)
def snap(n):
    keep = []
    for i in range(n):
        loc = locals()
        loc['i'] = 'changed'
        if i % 1000 == 0: keep.append(sorted(k for k in loc))
    return keep, i
print(snap(2500))
def comp(n):
    hits = 0
    r = [sys._getframe().f_locals.get('z') for z in range(n)]
    hits = sum(a == b for a, b in zip(r, range(n)))
    return hits
print(comp(3000))
class C:
    total = 0
    for i in range(2500):
        total += 1
        locals()['extra'] = i
        if i == 2000: vars()['total'] = 0
    del i
print(C.total, C.extra)
glob = 0
for i in range(3000):
    globals()['glob'] += 1
    if i == 1000: sys._getframe().f_locals['glob'] = 5000
print(glob)
def walker():
    out = []
    f = sys._getframe()
    while f:
        if 'mark' in f.f_locals: out.append(f.f_locals['mark'])
        f = f.f_back
    return out
def l1(mark): return l2(mark + 1) if mark < 3 else walker()
def l2(mark): return l1(mark + 1)
for i in range(500): w = l1(0)
print(w)
def ret_frame():
    a = 1
    b = [a]
    return sys._getframe()
for i in range(1500): fr = ret_frame(); fr.f_locals['b'].append(i); fr.f_locals['a'] = i
print(fr.f_locals)
def shadow(n):
    len = lambda x: 42
    t = 0
    for i in range(n):
        t += len('')
        if i == n // 2: sys._getframe().f_locals['len'] = lambda x: 1
    return t
print(shadow(3000))
