# containers mutated during iteration in hot code
def try_(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
def a():
    d = {i: i for i in range(2000)}
    for k in d:
        if k == 1500: d['new'] = 1
def b():
    s = set(range(2000))
    for k in s:
        if k == 1500: s.add(-1)
def c():
    l = [1]; n = 0
    for x in l:
        n += 1
        if n < 3000: l.append(n)
    return n, len(l)
def d():
    l = list(range(3000)); n = 0
    for x in l:
        if x % 2 == 0: l.remove(x)
        n += 1
    return n, len(l)
def e():
    d = dict.fromkeys(range(2000))
    for k in list(d):
        if k % 2: del d[k]
    return len(d), list(d)[:3]
def f():
    d = dict.fromkeys(range(2000))
    for k in d:
        del d[k]
def g():
    d = dict.fromkeys(range(2000)); n = 0
    for k, v in d.items():
        d[k] = n; n += 1
    return n, d[1999]
def h():
    l = list(range(2000)); t = 0
    it = iter(l)
    for x in it:
        t += x
        if x == 1000: l.clear()
    l.extend([1, 2])
    return t, list(it)
def i():
    b = bytearray(range(200)) * 10; n = 0
    for x in b:
        n += x
        if n == 4950: b.clear()
    return n
def j():
    import collections
    d = collections.deque(range(2000))
    for x in d:
        if x == 1000: d.append(1)
def k():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)
def l():
    d = {}
    for i in range(5000):
        d[i % 100] = d.get(i % 100, 0) + i
        if i % 1000 == 0: d = {**d, 'x': i}
    return sum(v for v in d.values()), len(d)
def m():
    s = set(); t = 0
    for i in range(4000):
        if i % 3 in s: t += 1
        s ^= {i % 7}
        s |= {i % 3}
    return t, sorted(s)
def n():
    l = []
    for i in range(4000):
        l.insert(0 if i % 2 else len(l), i)
        if len(l) > 50: l[10:40] = []
        if i % 100 == 0: l.reverse(); l = l[::2]
    return l[:5], len(l)
def o():
    l = [[0] * 3 for _ in range(3)]
    for i in range(3000): l[i % 3][i % 2] += i; l[-1][-1] -= 1
    return l
def p():
    s = ''; b = b''; t = ()
    for i in range(2000):
        s += chr(97 + i % 26)
        if i % 10 == 0: b += b'x'; t += (i,)
    return len(s), s[-3:], len(b), len(t)
def q():
    d = {1: 'a', 1.0: 'b', True: 'c'}
    for i in range(2000): d[float(i)] = i; d[i] = -i
    return len(d), d[5], list(d.items())[:2]
def r():
    out = []
    for i in range(2000):
        try: [1, 2, 3][i % 5]
        except IndexError: out.append(i)
        try: {0: 1}[i % 3]
        except KeyError: out.append(-i)
        try: 'abc'[i % 5]
        except IndexError: pass
        try: (1,)[i % 2]
        except IndexError: pass
    return len(out), sum(out)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r): print(fn.__name__, try_(fn))
