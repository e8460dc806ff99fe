# Subclasses of dict and list: which operations keep the class, what __missing__ and overrides are asked for.
class D(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value
class L(list):
    def __getitem__(self, i):
        got = super().__getitem__(i)
        return L(got) if isinstance(i, slice) else got
    def top(self): return self[-1]
d = D(a=1)
print(d["a"], d[3], d.get(4), 4 in d, d, d.setdefault(5, 6), {**d}, d | {"z": 0}, type(d | {}).__name__, type(d.copy()).__name__, d == dict(d))
d.extra = "attribute"
print(d.__dict__, isinstance(d, dict), len(d), repr(d), f"{d}", "%(a)s %(b)s" % d)
l = L([3, 1, 2])
print(l.top(), l[1:], type(l[1:]).__name__, type(l + [1]).__name__, type(l * 2).__name__, type(l.copy()).__name__, sorted(l), l == [3, 1, 2])
l.sort()
l += [9]
l.append(L())
print(l, type(l).__name__, l.index(9), [*l], l < L([2]), L("ab"), L() or "empty")
class Logged(dict):
    def __setitem__(self, k, v): log.append(k); super().__setitem__(k, v)
    def __getitem__(self, k): return ("got", super().__getitem__(k))
    def keys(self): return ["only"]
    def __iter__(self): return iter(["iterated"])
log = []
g = Logged(a=1)
g["b"] = 2
g.update(c=3)
g.setdefault("d", 4)
print(log, g["a"], g.get("a"), list(g), dict(g) if False else sorted(g.values()), g.items(), len(g), "c" in g)
print([*map(str, g)], [k for k in g], max(g))
class Stack(list):
    def __init__(self, *items, limit=None):
        super().__init__(items)
        self.limit = limit
    def append(self, item):
        if self.limit is not None and len(self) >= self.limit: raise OverflowError(f"limit {self.limit}")
        super().append(item)
s = Stack(1, 2, limit=3)
s.append(3)
try:
    s.append(4)
except OverflowError as error:
    print(error, s)
s.extend([4, 5])
print(s, s.limit)

def hot(n):
    counts, stack = D(), Stack()
    total = 0
    for i in range(n):
        counts[i % 9] += 1
        stack.append(i)
        total += counts[i % 9] + stack[i] + L(stack[-2:]).top()
    return total, counts
print(hot(1500))
