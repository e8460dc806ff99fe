# generators and exceptions inside traces
def gen(n):
    for i in range(n):
        x = yield i
        if x == 'raise': raise ValueError(i)
        if x: i += x
def run():
    t = 0
    g = gen(10**9)
    next(g)
    for i in range(5000):
        try:
            t += g.send(1 if i % 7 == 0 else None)
            if i % 1000 == 999: g.send('raise')
        except ValueError as e:
            t += e.args[0]
            g = gen(10**9); next(g)
    return t
print(run())
def nested(n):
    def a():
        for i in range(n): yield i
    def b(): yield from a()
    def c():
        for v in b():
            if v % 2: yield v
    return sum(c())
print(nested(5000))
def thrower(i):
    if i % 3 == 0: raise KeyError(i)
    if i % 5 == 0: raise IndexError(i)
    return i
def catch(n):
    r = [0, 0, 0]
    for i in range(n):
        try: r[0] += thrower(i)
        except KeyError as e: r[1] += e.args[0]
        except LookupError: r[2] += 1
        finally: r[0] += 1
    return r
print(catch(5000))
def early(n):
    for i in range(n):
        try:
            if i == n - 1: return ('ret', i)
            if i % 2: continue
        finally:
            if i == n // 2 * 4: break
print(early(4000))
import sys
def tb(n):
    lines = set()
    for i in range(n):
        try:
            if i % 2:
                [][i]
            else:
                {}[i]
        except LookupError as e:
            lines.add((type(e).__name__, e.__traceback__.tb_lineno - tb.__code__.co_firstlineno))
    return sorted(lines)
print(tb(3000))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(sum(It(4000)), sum(x for x in It(3000) if x % 2), len([*It(3000)]))
def mixed():
    t = 0
    for it in (range(2000), It(2000), [1] * 2000, (x for x in range(2000)), {i: 0 for i in range(2000)}, 'a' * 2000, enumerate([1] * 2000), zip(range(2000), range(2000)), map(abs, range(-2000, 0)), reversed(range(2000))):
        for v in it: t += v if isinstance(v, int) else len(v)
    return t
print(mixed())
def ctx():
    class CM:
        n = 0
        def __enter__(s): CM.n += 1; return s
        def __exit__(s, t, v, b): CM.n += 1; return t is ValueError
    for i in range(3000):
        with CM() as c:
            if i % 4 == 0: raise ValueError
            if i % 5 == 0: continue
            c.n
    return CM.n
print(ctx())
def rec(n): return 1 if n == 0 else rec(n - 1) + 1
print(sum(rec(i % 50) for i in range(1000)))
def overflow():
    c = 0
    for i in range(60):
        def r(n): return r(n + 1)
        try: r(0)
        except RecursionError: c += 1
    return c
print(overflow())
def genexc():
    def g():
        try:
            while True:
                try: yield 1
                except KeyError: yield 2
        finally: out.append('f')
    out = []; t = 0
    for i in range(1500):
        k = g(); next(k)
        t += k.throw(KeyError()) + next(k)
        k.close()
    return t, len(out)
print(genexc())
