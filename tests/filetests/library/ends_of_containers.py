# Both ends of deques and ordered dicts, first keys of dicts that are deleted, rotations, slices that are deleted.
from collections import deque, OrderedDict
d = deque()
import random
random.seed(3)
model = []
for i in range(1500):
    k = random.randrange(6)
    if k == 0: d.append(i); model.append(i)
    elif k == 1: d.appendleft(i); model.insert(0, i)
    elif k == 2 and model: assert d.popleft() == model.pop(0)
    elif k == 3 and model: assert d.pop() == model.pop()
    else:
        n = random.randrange(-20, 20)
        d.rotate(n)
        if model:
            n %= len(model)
            model = model[-n:] + model[:-n] if n else model
    assert list(d) == model
print(len(d))
o = OrderedDict.fromkeys(range(300))
n = 0
while o:
    k, v = o.popitem(last=n % 3 == 0); n += k
    if n % 7 == 0 and len(o) > 3: o[k] = 1; del o[next(iter(o))]
print(n)
dd = {i: i for i in range(100)}
out = []
for r in range(500):
    k = next(iter(dd)); out.append(k); del dd[k]
    if r % 3: dd[k + 1000] = r
    if r % 5 == 0: dd.popitem() if dd else None
    if r % 50 == 0: dd = dict(dd)
    if not dd: dd[r] = 1
print(out[-20:], list(dd.items())[:5])
m = memoryview(bytes(range(20)))
print([len(m[a:b:c]) for a in (0, 3, -2, None) for b in (1, 10, -1, None) for c in (1, 2, -1, -3)])
l = list(range(30)); del l[3:3]; del l[5:2]; del l[-4:]; del l[::3]; print(l)
def grow(n):
    s = 'x'; t = s
    for i in range(n): s = s + 'ab'
    return len(s), t
print(grow(100))
class A:
    def __radd__(self, o): return 'radd'
s = 'a'; s = s + A(); print(s)
