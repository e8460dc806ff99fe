# cpython: 3.14
# A B-tree, an AVL tree, a red-black-free treap and an interval map, checked against dicts.
from random import Random
class BTree:
    class Node:
        __slots__ = 'keys', 'vals', 'kids'
        def __init__(self, keys=(), vals=(), kids=()): self.keys, self.vals, self.kids = list(keys), list(vals), list(kids)
        @property
        def leaf(self): return not self.kids
        @property
        def full(self): return len(self.keys) == 2 * BTree.T - 1
    T = 3
    def __init__(self, items=()):
        self.root, self.size = BTree.Node(), 0
        for k, v in items: self[k] = v
    def _find(self, node, key):
        lo, hi = 0, len(node.keys)
        while lo < hi:
            mid = (lo + hi) // 2
            if node.keys[mid] < key: lo = mid + 1
            else: hi = mid
        return lo, lo < len(node.keys) and node.keys[lo] == key
    def __getitem__(self, key):
        node = self.root
        while True:
            i, hit = self._find(node, key)
            if hit: return node.vals[i]
            if node.leaf: raise KeyError(key)
            node = node.kids[i]
    def _split(self, parent, i):
        T, child = self.T, parent.kids[i]
        right = BTree.Node(child.keys[T:], child.vals[T:], child.kids[T:])
        parent.keys.insert(i, child.keys[T - 1]); parent.vals.insert(i, child.vals[T - 1]); parent.kids.insert(i + 1, right)
        del child.keys[T - 1:], child.vals[T - 1:], child.kids[T:]
    def __setitem__(self, key, value):
        if self.root.full: self.root = BTree.Node(kids=[self.root]); self._split(self.root, 0)
        node = self.root
        while True:
            i, hit = self._find(node, key)
            if hit: node.vals[i] = value; return
            if node.leaf: node.keys.insert(i, key); node.vals.insert(i, value); self.size += 1; return
            if node.kids[i].full:
                self._split(node, i)
                if key > node.keys[i]: i += 1
                elif key == node.keys[i]: node.vals[i] = value; return
            node = node.kids[i]
    def items(self, node=None):
        node = node or self.root
        for i, (k, v) in enumerate(zip(node.keys, node.vals)):
            if node.kids: yield from self.items(node.kids[i])
            yield k, v
        if node.kids: yield from self.items(node.kids[-1])
    def __len__(self): return self.size
    def __iter__(self): return (k for k, _ in self.items())
    def __contains__(self, key):
        try: self[key]
        except KeyError: return False
        return True
    def depth(self):
        d, node = 1, self.root
        while not node.leaf: d, node = d + 1, node.kids[0]
        return d
    def __repr__(self): return f'BTree({dict(self.items())})' if self.size < 8 else f'<BTree of {self.size}, depth {self.depth()}>'
rnd, ref, tree = Random(11), {}, BTree()
for _ in range(1200): k = rnd.randrange(500); ref[k] = tree[k] = rnd.randrange(99)
print(len(tree) == len(ref), list(tree.items()) == sorted(ref.items()), tree, tree.depth(), 3 in tree, -1 in tree)
print(BTree(zip('hello', range(5))))
try: tree['x']
except TypeError as e: print(e)
try: tree[1000]
except KeyError as e: print('key', e)
class AVL:
    __slots__ = 'k', 'l', 'r', 'h', 'n'
    def __init__(self, k, l=None, r=None): self.k, self.l, self.r = k, l, r; self.fix()
    def fix(self): self.h = 1 + max(height(self.l), height(self.r)); self.n = 1 + count(self.l) + count(self.r); return self
def height(t): return t.h if t else 0
def count(t): return t.n if t else 0
def rot_r(t): l = t.l; t.l, l.r = l.r, t; t.fix(); return l.fix()
def rot_l(t): r = t.r; t.r, r.l = r.l, t; t.fix(); return r.fix()
def balance(t):
    t.fix(); d = height(t.l) - height(t.r)
    if d > 1:
        if height(t.l.l) < height(t.l.r): t.l = rot_l(t.l)
        return rot_r(t)
    if d < -1:
        if height(t.r.r) < height(t.r.l): t.r = rot_r(t.r)
        return rot_l(t)
    return t
def insert(t, k):
    if t is None: return AVL(k)
    if k < t.k: t.l = insert(t.l, k)
    elif k > t.k: t.r = insert(t.r, k)
    return balance(t)
def remove(t, k):
    if t is None: raise LookupError(k)
    if k < t.k: t.l = remove(t.l, k)
    elif k > t.k: t.r = remove(t.r, k)
    elif t.l and t.r:
        m = t.r
        while m.l: m = m.l
        t.k, t.r = m.k, remove(t.r, m.k)
    else: return t.l or t.r
    return balance(t)
def walk(t):
    stack = []
    while stack or t:
        while t: stack.append(t); t = t.l
        t = stack.pop(); yield t.k; t = t.r
def kth(t, i): 
    while True:
        left = count(t.l)
        if i < left: t = t.l
        elif i == left: return t.k
        else: i, t = i - left - 1, t.r
t, s = None, set()
for _ in range(600):
    k = rnd.randrange(400)
    if k in s and rnd.random() < .6: t = remove(t, k); s.discard(k)
    else: t = insert(t, k); s.add(k)
print(list(walk(t)) == sorted(s), t.h <= 1.45 * count(t).bit_length() + 1, [kth(t, i) for i in (0, 5, count(t) - 1)] == [sorted(s)[i] for i in (0, 5, -1)], t.n == len(s))
try: remove(t, 9999)
except LookupError as e: print('absent', e)
class IntervalMap:
    def __init__(self, default): self.starts, self.values = [float('-inf')], [default]
    def _cut(self, x):
        import operator
        i = sum(1 for s in self.starts if s <= x) - 1
        if self.starts[i] != x: self.starts.insert(i + 1, x); self.values.insert(i + 1, self.values[i]); i += 1
        return i
    def __setitem__(self, span, value):
        if not isinstance(span, slice) or span.step is not None: raise TypeError('a[lo:hi] = value')
        j = self._cut(span.stop); i = self._cut(span.start); j = self._cut(span.stop)
        self.starts[i:j], self.values[i:j] = [span.start], [value]
    def __getitem__(self, x): return self.values[sum(1 for s in self.starts if s <= x) - 1]
m = IntervalMap('-'); m[2:8] = 'a'; m[4:6] = 'b'; m[7:20] = 'c'; print(''.join(m[x] for x in range(22)), m.starts)
try: m[3] = 'x'
except TypeError as e: print(e)
