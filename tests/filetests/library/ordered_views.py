# cpython: 3.14
# The views of an OrderedDict.
from collections import OrderedDict
import collections.abc as ca
od = OrderedDict(a=1, b=2, c=3)
k, v, i = od.keys(), od.values(), od.items()
print(k, v, i, type(k), type(v).__name__, len(k), 'a' in k, 2 in v, ('a', 1) in i, list(reversed(k)), list(reversed(i)))
print(k & {'a', 'z'} == {'a'}, sorted(k | ['q']), sorted(k - {'a'}), sorted({'a', 'z'} & k), sorted({'z'} | k), sorted({'a', 'z'} - k), sorted(k ^ {'a', 'y'}), k == {'a', 'b', 'c'}, k == od.copy().keys(), k < {'a', 'b', 'c', 'd'}, k >= {'a'}, {'a': 0}.keys() & k, k.isdisjoint('xyz'), i == dict(od).items(), v == v, v == od.values())
print(isinstance(k, ca.KeysView), isinstance(v, ca.ValuesView), isinstance(i, ca.ItemsView), isinstance(k, ca.Set), k.mapping['a'], dict(i), max(v), [*k], {x for x in v}, sum(v))
try: hash(k)
except TypeError as e: print(e)
od['x'] = 9; print(len(k), k)
total = 0
for n in range(3000): total += sum(od.values()) - len(od.keys())
print(total)
class Sub(OrderedDict):
    def __setitem__(self, key, value): super().__setitem__(key, value); self.move_to_end(key)
s = Sub(a=1, b=2); s['a'] = 3; print(s, s.keys(), s == {'a': 3, 'b': 2}, s == OrderedDict(b=2, a=3))
while s: print(s.popitem(last=False), end=' ')
print(OrderedDict(zip('ab', range(2))).items() <= {('a', 0), ('b', 1), ('c', 2)})
