# types change midway in hot loops
def add(a, b): return a + b
r = []
for i in range(6000):
    if i < 1500: v = add(i, 1)
    elif i < 2500: v = add(float(i), 0.5)
    elif i < 3500: v = add(str(i), 'x')
    elif i < 4500: v = add([i], [1])
    elif i < 5000: v = add((i,), ())
    else: v = add(10**20, i)
    if i % 750 == 0: r.append(v)
print(r)
def sub(seq):
    t = 0
    for k in range(len(seq)):
        t += seq[k] if not isinstance(seq[k], str) else ord(seq[k])
    return t
for s in (list(range(3000)), tuple(range(3000)), 'a' * 3000, b'b' * 3000, range(3000), bytearray(3000)): print(type(s).__name__, sub(s))
class V:
    __slots__ = ('x',)
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + getattr(o, 'x', o))
    def __radd__(self, o): return V(self.x * 2 + o)
    def __lt__(self, o): return self.x < getattr(o, 'x', o)
acc = 0
for i in range(4000):
    acc = acc + (V(i) if 2000 < i < 2010 else 1) if not isinstance(acc, V) else acc + i
print(acc.x)
def cmp(a, b): return (a < b) + (a == b) * 2 + (a is b) * 0
c = 0
for i in range(5000):
    c += cmp(i, 2500) if i < 2000 else cmp(float(i), 2500) if i < 3000 else cmp('a' * (i % 3), 'a') if i < 4000 else cmp((i,), (4500,))
print(c)
def neg(x): return -x
print(sum(neg(i) if i % 2 else neg(float(i)) for i in range(4000)), sum(not i % 3 for i in range(3000)))
def idx(d, k): return d[k]
ds = [{i: i for i in range(10)}, list(range(10)), 'abcdefghij', {i: -i for i in range(10)}]
t = []
for i in range(4000):
    x = idx(ds[i // 1000], i % 10)
    if i % 500 == 7: t.append(x)
print(t)
def unpack(p):
    a, b = p
    return (a, b)
print([unpack(p) for i in range(1000) for p in ((1, 2), [3, 4], 'ab', {5: 6, 7: 8}, iter((9, 0)))][-5:])
