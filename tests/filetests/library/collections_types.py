# cpython: 3.14
# deque, defaultdict, OrderedDict, Counter, ChainMap, namedtuple.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.maxlen, 3 in d, list(reversed(d)))
d.rotate(1)
print(d, d.count(2), d.index(3))
d.extendleft("ab")
d.remove("a")
d.reverse()
print(d, d == deque(d), deque("ab") + deque("c"), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
for wrong in ("deque().pop()", "deque().popleft()", "deque([1])[5]", "deque([1]).remove(2)", "deque(maxlen=-1)"):
    try:
        eval(wrong)
    except Exception as error:
        print(type(error).__name__, error)
queue = deque()
total = 0
for i in range(3000):
    queue.append(i)
    if i % 3:
        total += queue.popleft()
    if i % 5 == 0:
        queue.appendleft(i)
print(total, len(queue), queue[0])
try:
    for x in queue:
        queue.append(x)
except RuntimeError as error:
    print(error)

words = defaultdict(list)
for i in range(2000):
    words[i % 7].append(i)
print(len(words), len(words[3]), words.default_factory, defaultdict(int, a=1), "x" in words)
try:
    defaultdict()["missing"]
except KeyError as error:
    print(repr(error))

o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})

c = Counter("mississippi")
c.update("miss")
c.subtract({"s": 2})
print(c, c.most_common(2), c["zzz"], sum(c.values()), c.total(), sorted(c.elements()))
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1), +Counter(a=-1, b=2), Counter(a=1) <= Counter(a=2))

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
child = m.new_child({"b": 0})
child["z"] = 9
print(m["a"], m["b"], dict(child), len(child), child.parents == m, m, sorted(m), m.get("q", "none"))

Point = namedtuple("Point", "x y", defaults=[5])
p = Point(1)
print(p, p.x + p.y, p._asdict(), p._replace(x=7), Point._fields, Point._make([3, 4]), p == (1, 5), Point.__name__, Point._field_defaults)
x, y = p
print(x, y, isinstance(p, tuple), p[1], Point(y=1, x=2), namedtuple("R", ["def", "a", "a"], rename=True)._fields)
for wrong in ("Point()", "Point(1, 2, 3)", "p._replace(q=1)", "namedtuple('N', 'a a')", "namedtuple('N', '1a')", "Point._make([1])"):
    try:
        eval(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    p.x = 3
except AttributeError as error:
    print(type(error).__name__)


class Upper(UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.upper(), item)


u = Upper(a=1)
u["b"] = 2
print(u, "A" in u, u.get("q"), sorted(u.items()), UserList([1, 2]) + [3], len(UserList("abc")))
