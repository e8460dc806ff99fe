# repr, comparison, hashing and isinstance of deep and of recursive structures.
def deep(n, kind):
    x = kind()
    for _ in range(n): x = kind([x]) if kind is not dict else {0: x}
    return x
def attempt(f):
    try: return f()
    except RecursionError as error: return str(error)[:34]
for kind in (list, tuple, dict):
    x, y = deep(60, kind), deep(61, kind)
    print(kind.__name__, attempt(lambda: len(repr(x))), attempt(lambda: x == y), attempt(lambda: len(repr(deep(50, kind)))), attempt(lambda: deep(50, kind) == deep(50, kind)))
print(attempt(lambda: hash(deep(60, tuple))) == hash(deep(60, tuple)))
l = [1]
l.append(l)
d = {"self": None}
d["self"] = d
t = (l, d)
print(l, d, t, str(l), f"{l}", [l, l])
l2 = [1]
l2.append(l2)
print(l2[0], l == l, l in l, l.index(l), l.count(l2) if False else "not compared")
class Node:
    def __init__(self, next=None): self.next = next
    def __repr__(self): return f"Node({self.next!r})"
    def __eq__(self, other): return self.next == other.next
def chain(n):
    head = None
    for _ in range(n): head = Node(head)
    return head
print(chain(3), attempt(lambda: len(repr(chain(40)))), chain(50) == chain(50))
nested = int
for _ in range(100): nested = (nested,)
print(isinstance(1, nested), issubclass(bool, nested))
def flatten(x): return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
print(flatten([1, [2, [3, [[4]]]]]), attempt(lambda: len(flatten(deep(400, list)))))
def iterative(x):
    n = 0
    while x: x, n = x[0], n + 1
    return n
print(iterative(deep(5000, list)))
def hot(n):
    total = 0
    for i in range(n):
        total += iterative(deep(i % 10, list)) + len(repr(deep(i % 5, tuple))) + (deep(3, list) == deep(i % 4, list))
    return total
print(hot(1200))
