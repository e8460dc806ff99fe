# cpython: 3.14
# Data structures by hand: LRU cache, linked list, heap, trie, union-find, segment tree, skip list, bloom filter.
import random
class LRU:
    class Link:
        __slots__ = 'prev', 'next', 'key', 'value'
    def __init__(self, size):
        self.size, self.map = size, {}
        self.root = root = LRU.Link(); root.prev = root.next = root
        self.hits = self.misses = 0
    def _unlink(self, l): l.prev.next, l.next.prev = l.next, l.prev
    def _front(self, l): l.prev, l.next = self.root, self.root.next; self.root.next.prev = l; self.root.next = l
    def __getitem__(self, key):
        try: l = self.map[key]
        except KeyError: self.misses += 1; raise
        self.hits += 1; self._unlink(l); self._front(l); return l.value
    def __setitem__(self, key, value):
        if key in self.map: self._unlink(self.map[key])
        elif len(self.map) >= self.size:
            old = self.root.prev; self._unlink(old); del self.map[old.key]
        l = self.map[key] = LRU.Link(); l.key, l.value = key, value; self._front(l)
    def __len__(self): return len(self.map)
    def __iter__(self):
        l = self.root.next
        while l is not self.root: yield l.key; l = l.next
    def __contains__(self, k): return k in self.map
c = LRU(3)
for k in 'abcad': c[k] = k.upper()
print(list(c), 'b' in c, len(c), c['a'], list(c), c.hits, c.misses)
try: c['zz']
except KeyError as e: print('miss', e, c.misses)
class Heap:
    def __init__(self, items=(), key=lambda x: x): self.key, self.a = key, []; [self.push(i) for i in items]
    def push(self, x):
        a, i = self.a, len(self.a); a.append(x)
        while i and self.key(a[i]) < self.key(a[p := (i - 1) // 2]): a[i], a[p] = a[p], a[i]; i = p
    def pop(self):
        a = self.a
        if not a: raise IndexError('pop from an empty heap')
        top, last = a[0], a.pop()
        if a:
            a[0], i = last, 0
            while (k := 2 * i + 1) < len(a):
                if k + 1 < len(a) and self.key(a[k + 1]) < self.key(a[k]): k += 1
                if self.key(a[k]) >= self.key(a[i]): break
                a[i], a[k] = a[k], a[i]; i = k
        return top
    def __bool__(self): return bool(self.a)
h = Heap([5, 3, 8, 1, 9, 2]); out = []
while h: out.append(h.pop())
print(out)
try: h.pop()
except IndexError as e: print(e)
h = Heap(['pear', 'fig', 'banana'], key=len); print([h.pop() for _ in range(3)])
class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def add(self, word):
        node = self
        for ch in word: node = node.kids.setdefault(ch, Trie())
        node.end = True
    def words(self, prefix=''):
        node = self
        for ch in prefix:
            if (node := node.kids.get(ch)) is None: return
        stack = [(node, prefix)]
        while stack:
            node, text = stack.pop()
            if node.end: yield text
            for ch in sorted(node.kids, reverse=True): stack.append((node.kids[ch], text + ch))
t = Trie()
for w in 'tea ten inn in i to team'.split(): t.add(w)
print(list(t.words()), list(t.words('te')), list(t.words('x')))
class DSU:
    def __init__(self, n): self.p, self.n = list(range(n)), n
    def find(self, x):
        while self.p[x] != x: self.p[x] = x = self.p[self.p[x]]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        self.p[a] = b; self.n -= 1; return True
d = DSU(1000); joins = sum(d.union(i, (i * 7 + 3) % 1000) for i in range(1000)); print(joins, d.n, d.find(5) == d.find(38))
class Seg:
    def __init__(self, data, f=max, unit=float('-inf')):
        self.n, self.f, self.unit = len(data), f, unit; self.t = [unit] * self.n + list(data)
        for i in range(self.n - 1, 0, -1): self.t[i] = f(self.t[2 * i], self.t[2 * i + 1])
    def __setitem__(self, i, v):
        i += self.n; self.t[i] = v
        while i > 1: i //= 2; self.t[i] = self.f(self.t[2 * i], self.t[2 * i + 1])
    def query(self, lo, hi):
        left = right = self.unit; lo += self.n; hi += self.n
        while lo < hi:
            if lo & 1: left = self.f(left, self.t[lo]); lo += 1
            if hi & 1: hi -= 1; right = self.f(self.t[hi], right)
            lo //= 2; hi //= 2
        return self.f(left, right)
s = Seg([3, 1, 4, 1, 5, 9, 2, 6]); s[2] = 10; print(s.query(0, 8), s.query(3, 5), s.query(6, 8), s.query(2, 2)); g = Seg([1, 2, 3], lambda a, b: a + b, 0); print(g.query(0, 3))
class Skip:
    def __init__(self, rnd): self.rnd, self.head, self.levels = rnd, [None, [None] * 8], 8
    def _path(self, v):
        node, path = self.head, [None] * self.levels
        for i in reversed(range(self.levels)):
            while node[1][i] and node[1][i][0] < v: node = node[1][i]
            path[i] = node
        return path
    def add(self, v):
        path, height = self._path(v), 1
        while height < self.levels and self.rnd.random() < .5: height += 1
        new = [v, [None] * height]
        for i in range(height): new[1][i], path[i][1][i] = path[i][1][i], new
    def remove(self, v):
        path = self._path(v); node = path[0][1][0]
        if not node or node[0] != v: raise ValueError(f'{v} not in list')
        for i, nxt in enumerate(node[1]): path[i][1][i] = nxt
    def __iter__(self):
        node = self.head[1][0]
        while node: yield node[0]; node = node[1][0]
sk = Skip(random.Random(4)); data = [(i * 37) % 101 for i in range(101)]
for v in data: sk.add(v)
for v in range(0, 101, 2): sk.remove(v)
print(list(sk) == list(range(1, 101, 2)), sum(sk))
try: sk.remove(2)
except ValueError as e: print(e)
cache = LRU(50)
for i in range(3000):
    k = i * i % 97
    try: cache[k]
    except KeyError: cache[k] = i
print(cache.hits, cache.misses, len(cache))
