# A class with the whole protocol of containers, used by builtins, loops, unpacking and `in`.
class Ring:
    def __init__(self, items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        if isinstance(i, slice): return Ring(self.items[i])
        if not self.items: raise IndexError("empty ring")
        return self.items[i % len(self.items)]
    def __setitem__(self, i, value): self.items[i % len(self)] = value
    def __delitem__(self, i): del self.items[i % len(self)]
    def __iter__(self): return iter(self.items)
    def __reversed__(self): return (x for x in self.items[::-1])
    def __contains__(self, x): return x in self.items
    def __add__(self, other): return Ring([*self, *other])
    def __length_hint__(self): return 3
    def __repr__(self): return f"Ring({self.items!r})"
r = Ring("abc")
print(r[4], r[-1], r[1:], len(r), list(reversed(r)), "b" in r, [*r, *r], r + "z", max(r), sorted(r, reverse=True))
r[3] = "A"
del r[1]
first, *rest = r
print(r, first, rest, bool(r), bool(Ring(())), ",".join(r), dict(enumerate(r)), list(zip(r, Ring([1, 2, 3]))))
try:
    Ring([])[0]
except IndexError as error:
    print(error)

class Old:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
print(list(Old(4)), 9 in Old(4), 10 in Old(4), sum(Old(5)), [*Old(2)], tuple(Old(3)))
try:
    reversed(Old(2))
except TypeError as error:
    print(error)
it = iter(Old(2))
print(next(it), next(it), next(it, "end"), next(it, "still"))

class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration("as good as IndexError")
        return i
print(list(Stop()))

def hot(n):
    ring, old = Ring(range(7)), Old(3)
    total = 0
    for i in range(n):
        ring[i] = ring[i + 1] + 1
        total += ring[i] + sum(old) + (i % 10 in ring) + len(ring[1:3])
    return total, ring
print(hot(1500))
