# globals/builtins changed in hot loops
LIM = 5
def f(x): return x * LIM
t = 0
for i in range(6000):
    if i == 2000: LIM = 7
    if i == 3000: LIM = 1.5
    if i == 4000: globals()['LIM'] = 2
    if i == 5000: exec('LIM = 3')
    t += f(i)
print(t)
import builtins
def g(x): return len(x)
n = 0
for i in range(5000):
    if i == 2000: len = lambda x: 100
    if i == 3000: del len
    if i == 3500: builtins.len = lambda x, _l=builtins.len: _l(x) + 1000
    if i == 4000: builtins.len = builtins.len.__defaults__[0]
    n += g('abc')
print(n)
def h():
    try: return MISSING
    except NameError: return 0
c = 0
for i in range(5000):
    if i == 2500: MISSING = 3
    if i == 4000: del MISSING
    c += h()
print(c)
def outer():
    x = 1
    def get(): return x
    def set(v):
        nonlocal x
        x = v
    s = 0
    for i in range(4000):
        if i == 1500: set('a')
        if i == 2500: set(2.5)
        v = get()
        s += v if not isinstance(v, str) else 10
    return s
print(outer())
mod = type(builtins)('mod'); mod.val = 1
def m(): return mod.val
s = 0
for i in range(4000):
    if i == 2000: mod.val = 10
    if i == 3000: mod.__dict__['val'] = 100
    if i == 3500: mod = type('X', (), {'val': 1000})
    s += m()
print(s)
def rng(): return [x for x in range(3)]
q = 0
for i in range(3000):
    if i == 1500: range = lambda n: (n, n)
    if i == 2500: del range
    q += sum(rng())
print(q) if 'range' not in globals() else print('still')
def pr(): return isinstance(1, int), type(1) is int
k = 0
for i in builtins.range(3000):
    if i == 1500: isinstance = lambda a, b: 5
    if i == 2500: del isinstance
    k += pr()[0]
print(k)
