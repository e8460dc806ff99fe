# unpacking, star, walrus, del, assert
a, *b, c = range(6); print(a, b, c)
*a, = 'abc'; print(a)
(a, (b, *c), [d]), *e = (1, (2, 3, 4), [5]), 6; print(a, b, c, d, e)
x = [0, 1, 2]; i = 0
i, x[i] = 1, 'set'; print(i, x)
x[0], x[:] = 5, [7, 8]; print(x)
for s in ('a, b = 1', 'a, b = 1, 2, 3', 'a, b, c = 1, 2', 'a, *b, c = 1,', 'a, b = {}', 'a, b = "abc"', 'a, b = iter([1])', '[a, b] = None', 'a, b = (i for i in range(5))', '*a, b = []', 'a, b, *c = "a"', 'a, b = {1, 2, 3}', 'a, b = {1: 2}', 'a, b = range(3)', 'a, b = [1, 2, 3]', '(a, b), c = 1, 2', 'for a, b in [(1,)]: pass', '[q for a, b in [3]]'):
    try: exec(s); print('ok', s)
    except (TypeError, ValueError) as e: print(s, '->', e)
class It:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        s.n -= 1
        print('next', s.n)
        if s.n < 0: raise StopIteration
        return s.n
a, b = It(2)
try: a, b = It(4)
except ValueError as e: print(e)
class Bad:
    def __iter__(s): return 5
class Old:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i
try: a, b = Bad()
except TypeError as e: print(e)
a, b, c = Old(); print(a, b, c, [*Old()], {*Old()}, (*Old(), *'x'))
def f(*a, **k): return a, k
print(f(*[1], 2, *'ab', x=1, **{'y': 2}, **{'z': 3}), f(*(), **{}), [*[1], *range(2)], {**{'a': 1}, 'a': 2, **{'a': 3}})
for s in ('f(**{"a": 1}, **{"a": 2})', 'f(a=1, **{"a": 2})', 'f(*5)', 'f(**5)', 'f(**{1: 2})', 'f(*1, *2)', '[*5]', '{**[]}', '{*5}', '(*5,)', 'f(*None)', 'f(**[("a", 1)])', 'print(*1)', 'f.x(*3)', 'len(*3)', '[].append(*3)', '[].append(**3)', 'f(1, *2, **3)', 'f(**{"a b": 1})', 'int(**{"x": 1})', 'f(*f, **f)', '(lambda a: a)(**{"b": 1})', '(lambda a: a)(1, **{"a": 1})', '(lambda a, /: a)(a=1)', '(lambda *, k: k)()', '(lambda *, k, l: k)()', '(lambda a, b, c: 0)()', '(lambda a, b, c: 0)(1)', '(lambda a: 0)(1, 2)', '(lambda a=1: 0)(1, 2)', '(lambda a, *, k: 0)(1, 2)', '(lambda a, *, k: 0)(1, 2, k=1)', '(lambda a, *, k=1: 0)(1, 2, k=1)', '(lambda: 0)(1)', '(lambda: 0)(a=1)', '(lambda abc: 0)(abd=1)', '(lambda a, /, b: 0)(a=1, b=2)', '(lambda a, b, /: 0)(a=1, b=2)','(lambda a,/,**k: k)(1, a=2)'):
    try: print(s, eval(s))
    except (TypeError, AttributeError) as e: print(s, '->', e)
print((y := 5) + y, [y := i for i in range(3)], y, [z for i in range(5) if (z := i) > 2], z)
def w():
    if (n := 10) > 5 and (m := n * 2): pass
    t = (q := 1, r := 2)
    l = [last := v for v in 'abc']
    f = lambda: (in_l := 1)
    return n, m, t, last, f(), f'{(p := 3)}', p, sorted(locals())
print(w())
lst = list(range(10)); d = {'a': 1, 'b': {'c': 2}}
class O: pass
o = O(); o.x = o.y = 1
del lst[0], lst[-1], lst[::2], d['b']['c'], o.x, (a, [b, c])
print(lst, d, o.__dict__)
for s in ('del zork', 'del lst[100]', 'del d["zz"]', 'del o.x', 'del lst["a"]', 'del (1).x', 'del "abc"[0]', 'del (1, 2)[0]', 'del None.x', 'del lst[0:"a"]', 'del 5[0]', 'del range(3)[0]', 'del len.x', 'del {1}[0]'):
    try: exec(s); print('ok', s)
    except Exception as e: print(s, '->', type(e).__name__, e)
def dl():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    try: del v
    except UnboundLocalError as e: print(e)
    c = 1
    def g(): return c
    del c
    try: g()
    except NameError as e: print(e)
    try: del c
    except UnboundLocalError as e: print(e)
dl()
def gd():
    global GG
    GG = 1
    del GG
    try: GG
    except NameError as e: print(e)
    try: del GG
    except NameError as e: print(e)
gd()
for s in ('assert 0', 'assert 0, "msg"', 'assert 0, (1, 2)', 'assert 1, 1/0', 'assert [], []', 'assert 0, None', 'assert not 1, ValueError("x")'):
    try: exec(s); print('ok')
    except AssertionError as e: print(repr(e), e)
AssertionError_ = AssertionError
AssertionError = ValueError
try: assert 0, 'x'
except AssertionError_ as e: print('builtin', e)
n = 0
for i in range(3000):
    p, *q = (i, i + 1, i + 2) if i < 2000 else [i]
    n += p + len(q)
print(n)
