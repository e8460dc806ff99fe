# An OrderedDict beside a list of its keys: moves to both ends, deletions, popitem at both ends.
# cold: no two rounds do the same
from collections import OrderedDict
import random
r = random.Random(5)
for trial in range(8):
    d = OrderedDict(); ref = []
    for step in range(300):
        k = r.randrange(20)
        op = r.randrange(7)
        if op < 2:
            if k not in ref: ref.append(k)
            d[k] = step
        elif op == 2 and k in ref:
            d.move_to_end(k); ref.remove(k); ref.append(k)
        elif op == 3 and k in ref:
            d.move_to_end(k, last=False); ref.remove(k); ref.insert(0, k)
        elif op == 4 and k in ref:
            del d[k]; ref.remove(k)
        elif op == 5 and ref:
            assert d.popitem(last=False)[0] == ref.pop(0)
        elif op == 6 and ref:
            assert d.popitem()[0] == ref.pop()
        assert list(d) == ref and list(reversed(d)) == ref[::-1] and len(d) == len(ref)
        assert all(x in d for x in ref)
print('ok')
