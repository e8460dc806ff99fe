# cpython: 3.14
# collections: every class, ordinary use and refusals.
import collections
from collections import *
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(collections.__all__))
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); print(d, d.maxlen, len(d), d[0], d[-1], 3 in d, attempt(lambda: d[9]), attempt(lambda: d['a']))
d.rotate(1); print(d); d.rotate(-2); print(d); d.extend([7, 8]); d.extendleft([9]); print(d, d.count(8), attempt(d.index, 99), d.index(7), attempt(d.remove, 99)); d.remove(7)
d.reverse(); print(d, d.pop(), d.popleft(), d, d.copy(), d * 2, d + deque([1]), attempt(lambda: d + [1]), attempt(deque().pop), attempt(deque().popleft))
d.insert(1, 'x'); print(d, attempt(d.insert, 0, 1), attempt(deque, maxlen=-1), attempt(deque, 5), deque('ab') == deque('ab'), deque('ab') < deque('ac'), deque([1]) == [1])
d[0] = 'y'; del d[1]; d += 'zz'; print(d, list(reversed(d)), attempt(hash, d), bool(deque()), d.clear(), d); e = deque(); e.append(e); print(e)
def grow(q):
    for x in q: q.append(x)
print(attempt(grow, deque([1])), deque(range(3)).__reduce__()[1:3] if 0 else '')
Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(1); print(p, p.x, p[1], p._replace(y=5), p._asdict(), Point._fields, Point._field_defaults, Point._make([3, 4]), p == (1, 0), attempt(Point), attempt(Point, 1, 2, 3), attempt(p._replace, z=1), attempt(Point._make, [1]), attempt(setattr, p, 'x', 2))
print(Point.__doc__, Point.x.__doc__, Point.__match_args__, repr(Point), hash(p) == hash((1, 0)), p.__getnewargs__(), Point.__new__.__defaults__)
print(attempt(namedtuple, 'A', 'a a'), attempt(namedtuple, 'A', 'class'), attempt(namedtuple, 'A', '_x'), attempt(namedtuple, '1A', 'x'), namedtuple('R', 'a class _b a', rename=True)._fields, attempt(namedtuple, 'A', ['x'], defaults=[1, 2]), namedtuple('E', [])(), attempt(namedtuple, 'A', 'x-y'))
class P3(Point):
    __slots__ = ()
    @property
    def norm(self): return self.x ** 2 + self.y ** 2
    def __add__(self, o): return P3(self.x + o.x, self.y + o.y)
print(P3(1, 2) + P3(3, 4), P3(3, 4).norm, isinstance(P3(1), Point), P3(5)._replace(x=6))
match p:
    case Point(x, 0): print('on axis', x)
od = OrderedDict(a=1, b=2, c=3); od.move_to_end('a'); print(od, od.popitem(), od.popitem(last=False), od, attempt(od.move_to_end, 'q'), attempt(OrderedDict().popitem))
od.update(z=1, y=2); od.move_to_end('y', last=False); print(od, list(reversed(od)), od == OrderedDict(y=2, c=3, z=1), od == {'z': 1, 'c': 3, 'y': 2}, od | {'n': 0}, OrderedDict.fromkeys('ab', 0), od.keys(), od.items(), od.values(), od.setdefault('k', 5), od.pop('k'), attempt(od.pop, 'k'))
dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd.default_factory, dd.get('zz'), attempt(lambda: defaultdict()['x']), attempt(defaultdict, 5), defaultdict(int, a=1) | {'b': 2}, dd.copy(), defaultdict(lambda: 7)['q'], dd.__missing__('m'))
c = Counter('abracadabra'); print(c, c.most_common(2), c['zz'], sorted(c.elements()), c.total(), c + Counter(a=1, z=2), c - Counter(a=3, b=9), c & Counter(a=2, q=1), c | Counter(a=9), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
c.subtract('aab'); c.update({'x': 3}, y=1); print(c, c['a'], Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), attempt(Counter, 5), attempt(Counter.fromkeys, 'a'), Counter([]), Counter(a=0), Counter({'a': 'x', 'b': 1}) if 0 else '', c.most_common(0)); del c['nope']; c.clear(); print(c)
print(Counter('ab') > Counter('a'), Counter(a=2) < Counter(a=2), Counter(a=1).__class__, Counter(a=3, b=1) ^ Counter(a=1, b=5) if hasattr(Counter, '__xor__') else '')
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), dict(cm), cm.maps, attempt(lambda: cm['q']), cm.new_child({'c': 1}), cm.parents, cm.get('q', 5)); cm['b'] = 9; del cm['a']; print(cm, attempt(cm.__delitem__, 'zz'), attempt(cm.pop, 'zz'), cm.pop('b'), attempt(ChainMap().popitem), 'b' in cm, cm | {'w': 1}, bool(ChainMap()), cm == {'a': 2, 'b': 3})
class Up(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __missing__(self, k): return f'no {k}'
u = Up(a=1, b=2); u['c'] = 3; print(u, u.data, u['A'], u['zz'], 'A' in u, len(u), u | {'q': 1}, type(u | {}).__name__, u.copy(), u == {'A': 1, 'B': 2, 'C': 3}, u.pop('A'), u.get('n'), list(u.items()))
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([3, 1, 2]); l.append(5); l.sort(); print(l, l[0], l[1:], type(l[1:]).__name__, l + [1], [0] + l, l * 2, l.count(10), l.index(10), l == [1, 2, 3, 10], l < [2], l.pop(), l.data); l += (7,); l.extend('a'); l.insert(0, 'i'); l.remove(7); l.reverse(); del l[0]; print(l, len(l), 3 in l, attempt(l.index, 99), l.copy())
s = UserString('Hello'); print(s, s + ' w', 'x' + s, s.upper(), type(s.upper()).__name__, s[1], s * 2, s == 'Hello', s.find('l'), len(s), 'ell' in s, s.replace('l', 'L'), s % (), s.split('l'), hash(s) == hash('Hello'), s.center(9, '*'), int(UserString('12')), UserString(5), repr(s), s < 'I', s.encode(), s.join(['a', 'b']), s.startswith('He'), s.casefold(), s.isalpha())
import collections.abc as ca
print([n for n in ca.__all__ if issubclass(dict, getattr(ca, n)) or issubclass(deque, getattr(ca, n))], isinstance(cm, ca.MutableMapping), isinstance(u, ca.Mapping), isinstance(l, ca.Sequence))
cnt = Counter(); dq = deque(maxlen=50)
for i in range(4000): cnt[i % 7] += 1; dq.append(i)
print(cnt, sum(dq), dq[0])
