# cpython: 3.14
import sys, functools, itertools, collections, contextlib, operator, math, string, random, copy, types, abc
from collections import *
random.seed(42)
print([random.randint(1, 100) for _ in range(10)], random.random(), random.choice('abcdef'), random.sample(range(50), 5), random.gauss(0,1), random.uniform(1, 2))
l = list(range(10)); random.shuffle(l); print(l, random.choices([1,2,3], weights=[1,2,3], k=5))
Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(1); print(p, p._replace(y=3), p._asdict(), Point._fields, Point._make([4,5]), *p)
try: Point()
except TypeError as e: print(e)
d = defaultdict(list)
for w in 'the quick brown fox jumps over the lazy dog the end'.split(): d[len(w)].append(w)
print(d, dict(d), sorted(d.items()))
c = Counter('mississippi'); print(c, c.most_common(2), c['z'], c + Counter('miss'), c - Counter('miss'), c & Counter('sip'), c | Counter('zzz'), sum(c.values()), list(c.elements()), c.total())
c.update('zz'); c.subtract('mm'); print(c)
dq = deque([1,2,3], maxlen=4); dq.append(4); dq.append(5); dq.appendleft(0); print(dq, dq.maxlen); dq.rotate(2); print(dq, dq[1], dq.index(3), 3 in dq); dq.extendleft([8,9]); print(dq)
od = OrderedDict(a=1, b=2, c=3); od.move_to_end('a'); print(od, od.popitem(last=False)); print(od == OrderedDict(c=3, a=1), od == {'a':1,'c':3})
cm = ChainMap({'a':1}, {'a':2,'b':3}); print(cm['a'], cm['b'], dict(cm), cm.maps, cm.new_child({'z':0}), len(cm))
print(list(itertools.chain([1],[2,3])), list(itertools.islice(itertools.count(5,2),4)), list(itertools.accumulate([1,2,3,4], operator.mul)), list(itertools.groupby('aabbc'))[0][0], [(k,list(g)) for k,g in itertools.groupby([1,1,2,3,3])])
print(list(itertools.product('ab',[1,2])), list(itertools.permutations('abc',2)), list(itertools.combinations(range(4),2)), list(itertools.combinations_with_replacement('ab',2)))
print(list(itertools.zip_longest([1,2],[3],fillvalue=0)), list(itertools.takewhile(lambda x:x<3,[1,2,3,1])), list(itertools.dropwhile(lambda x:x<3,[1,2,3,1])), list(itertools.starmap(pow,[(2,3),(3,2)])), list(itertools.compress('abcd',[1,0,1,0])), list(itertools.filterfalse(None,[0,1,2])), list(itertools.pairwise('abc')), list(itertools.batched('abcdefg',3)))
a,b = itertools.tee([1,2,3]); print(list(a), list(b)); cy = itertools.cycle('ab'); print([next(cy) for _ in range(5)], list(itertools.repeat(1,3)))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(2), V(3) >= V(4), sorted([V(3),V(1)], key=functools.cmp_to_key(lambda a,b: a.v-b.v))[0].v)
add = functools.partial(lambda a,b,c=0: a+b+c, 1, c=5); print(add(2), add.args, add.keywords)
print(functools.reduce(operator.add, range(10), 100))
@functools.singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
print(show(1), show([]), show('s'), show(True))
class CP:
    n = 0
    @functools.cached_property
    def val(self): CP.n += 1; return 42
o = CP(); print(o.val, o.val, CP.n, vars(o))
@contextlib.contextmanager
def tag(n):
    print('<%s>' % n)
    try: yield n.upper()
    finally: print('</%s>' % n)
with tag('a') as t, tag('b') as u: print(t, u)
with contextlib.suppress(ZeroDivisionError): 1/0
with contextlib.ExitStack() as st:
    for i in range(3): st.enter_context(tag(f'x{i}'))
    st.callback(print, 'cb', 1)
print(operator.itemgetter(1,2)([1,2,3]), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'))
print(string.ascii_lowercase, string.digits, string.Template('$a ${b} $$').substitute(a=1,b=2), string.capwords('a bc d'))
x = [[1,2],{'a':[3]}]; y = copy.deepcopy(x); y[0].append(9); z = copy.copy(x); print(x, y, z[0] is x[0])
print(math.pi, math.sqrt(2), math.factorial(30), math.gcd(12,18,27), math.lcm(4,6), math.comb(10,3), math.perm(5,2), math.isclose(0.1+0.2,0.3), math.fsum([.1]*10), math.hypot(3,4), math.log(8,2), math.log2(1024), math.log10(1000), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.copysign(1,-0.0), math.prod([1,2,3]), math.dist([0,0],[3,4]), math.isqrt(99), math.modf(1.5), math.frexp(10), math.ldexp(.5,3))
print(types.SimpleNamespace(a=1,b='x'), types.MappingProxyType({'a':1}))
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
try: Shape()
except TypeError as e: print(e)
class Sq(Shape):
    def area(self): return 4
    name = 'sq'
print(Sq().area(), isinstance(Sq(), Shape))
@Shape.register
class Other: pass
print(issubclass(Other, Shape))
for i in range(3000): Sq().area()
