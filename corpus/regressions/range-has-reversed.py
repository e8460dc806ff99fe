# difftest: fuel=20000
# `range` and `mappingproxy` have `__reversed__`, aliases have `__iter__`. The oracle had only what it did.
from collections.abc import Iterable, Reversible
r = [isinstance(v, c) for c in (Iterable, Reversible) for v in (range(0), vars(int), list[int])]
s = list(range(5).__reversed__())
