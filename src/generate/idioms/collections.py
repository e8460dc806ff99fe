# Idioms of collections, collections.abc and itertools.

# idiom: a deque by all its methods
from collections import deque
q_ = deque(<<[1, 2, 3]|LIST|range(5), 4|(), SMALL|STR>>)
n_ = 0
for i_ in range(COUNT):
    q_.append(i_)
    q_.appendleft(-i_)
    n_ += len(q_) + (q_[0] if i_ % 2 else q_[-1] if q_ else 0 if not q_ else 1) * 0
    try:
        <<q_.rotate(i_ % 3 - 1)|q_.extend([i_, 2])|q_.extendleft((i_, 3))|q_.remove(i_)|q_.insert(1, i_)|q_.reverse()|del q_[1]|q_[1] = i_|q_ += [i_]|q_ = q_ + deque([i_])|q_ *= 2|q_.pop(); q_.popleft()|n_ += q_.index(i_)|n_ += q_.count(i_)|q_ = q_.copy()|q_.clear()>>
    except (IndexError, ValueError) as e_:
        n_ += len(str(e_))
    while len(q_) > 9:
        n_ += q_.<<pop|popleft>>() == i_
    if i_ == K:
        print(q_, q_.maxlen, q_ == deque(q_), q_ < deque([1000]), i_ in q_, list(reversed(q_)), bool(q_))
        try:
            for v_ in q_:
                q_.<<append(1)|pop()|rotate(1)|clear()>>
        except (RuntimeError, IndexError) as e_:
            print(e_)
print(n_, q_)

# idiom: counters
from collections import Counter
c_ = Counter(<<"abca"|STR|{"a": 3, "b": -1}|a=2, b=INT|LIST|>>)
t_ = 0
for i_ in range(COUNT):
    c_[i_ % 4] += <<1|-1|i_ % 3>>
    c_.<<update([i_ % 3])|subtract([i_ % 3])|update({"a": 1}, b=2)|subtract("ab")|update(a=i_)>>
    t_ += c_["no"] + c_.total() + sum(c_.values())
    if i_ == K:
        d_ = Counter([1, 1, 2])
        print(c_ + d_, c_ - d_, c_ & d_, c_ | d_, +c_, -c_, c_ == d_, c_ <= d_, c_ > d_)
        c_ <<+=|-=|&=|\|=>> d_ if False else c_
        del c_["nothing"]
        print(c_.most_common(2), sorted(map(str, c_.elements()))[:5], c_.copy() == c_, c_.pop(1, None), c_.setdefault("z", 4))
print(t_, c_.most_common(3))
try:
    Counter.fromkeys("ab")
except NotImplementedError as e_:
    print(e_)

# idiom: ordered dicts
from collections import OrderedDict
o_ = OrderedDict([("a", 1), ("b", INT)])
t_ = 0
for i_ in range(COUNT):
    o_[i_ % 7] = i_
    try:
        <<o_.move_to_end(i_ % 7, last=False)|o_.move_to_end("a")|o_.popitem()|o_.popitem(False)|del o_[i_ % 3]|o_.pop("a")|o_.update(b=i_)|o_ \|= {i_ % 5: 1}|o_.setdefault("d", i_)|o_.clear()>>
    except KeyError as e_:
        t_ += 1
    t_ += next(reversed(o_)) == i_ % 7 if o_ else 3
print(t_, o_, o_ == OrderedDict(reversed(o_.items())), o_ == dict(o_), list(o_.keys()), list(reversed(o_.items())), o_.copy() | {1: 2}, OrderedDict.fromkeys("ab", 1))

# idiom: dicts with defaults
from collections import defaultdict
d_ = defaultdict(<<list|int|lambda: SMALL|None|dict>>, <<a=1|{"a": 1}|>>)
t_ = 0
for i_ in range(COUNT):
    try:
        d_[i_ % 5] <<+= 1|= d_[i_ % 3]|\|= {1: 2}|+= [i_]>>
        t_ += len(d_) + ("x" in d_) + (d_.get("x") is None)
    except (KeyError, TypeError) as e_:
        t_ += 1
        x_ = e_
    if i_ == K:
        d_.default_factory = <<int|None|str>>
print(t_, d_, d_.default_factory, d_ | {7: 8}, d_.copy() == d_)

# idiom: named tuples
# only: module
from collections import namedtuple
P_ = namedtuple("P", <<"x y"|["x", "y"]|"x, y", defaults=[INT]|"x y z", defaults=(1, 2)|"x y", module="m"|("x", "def", "y"), rename=True>>)
class Q_(P_):
    __slots__ = ()
    def s(self): return self.x + 1
    def __eq__(self, other): return tuple.__eq__(self, other)
    __hash__ = P_.__hash__
t_ = 0
for i_ in range(COUNT):
    p_ = <<P_|Q_>>(*[i_, SMALL, 5][:len(P_._fields)])
    t_ += p_.x + p_[1] + len(p_) + (p_ == (i_, SMALL)) + p_.index(i_)
    a_, *b_ = p_
    match p_:
        case P_(x=<<0|1|v_>>):
            t_ += 5
        case _:
            t_ += 1
    if i_ == K:
        try:
            print(p_, p_._replace(x=STR), p_._asdict(), P_._fields, P_._field_defaults, P_._make([1] * len(p_)), P_.__doc__, P_.x.__doc__)
            p_.<<x = 1|nothing|_replace(q=1)>>
        except (AttributeError, ValueError, TypeError) as e_:
            print(type(e_).__name__, e_)
print(t_)

# idiom: chains of maps
from collections import ChainMap
a_ = {"x": 1}
b_ = {"x": 2, "y": INT}
m_ = ChainMap(a_, b_)
t_ = 0
for i_ in range(COUNT):
    m_["z"] = i_
    t_ += m_["x"] + m_["z"] + len(m_) + ("y" in m_) + m_.get("w", 5)
    c_ = m_.new_child(<<{"x": i_}|>>)
    t_ += c_["x"] + len(c_.parents) + len(c_.maps)
    if i_ == K:
        try:
            <<del m_["y"]|del a_["x"]|m_.pop("x")|m_.popitem()|m_.clear()|b_["x"] = 50|m_.maps.reverse()|m_["nothing"]|m_ \|= {"q": 1}|m_.update(x=9)>>
        except KeyError as e_:
            print(e_)
print(t_, m_, dict(m_), list(m_), m_ == dict(m_), m_ | {1: 2}, m_.copy(), bool(ChainMap()))

# idiom: containers of the user
# only: module
from collections import UserDict, UserList, UserString
class D_(UserDict):
    def __setitem__(self, k, v): super().__setitem__(<<k|str(k)>>, v)
    <<|def __missing__(self, k): return 7>>
class L_(UserList):
    def append(self, v): super().append(v + 1)
d_ = D_(a=1)
l_ = L_(<<[1, 2]|LIST>>)
t_ = 0
for i_ in range(COUNT):
    d_[i_ % 4] = i_
    l_.append(i_)
    t_ += len(d_) + l_[-1] + d_.get("a", 3) + (i_ in l_) + ("a" in d_)
    try:
        <<t_ += d_["no"]|del d_["a"]|d_.update({5: 6})|d_ \|= {"b": 2}|l_ += [1]|l_.sort()|l_.reverse()|l_.insert(0, 9)|l_.extend([4])|del l_[0]|t_ += l_.pop()|t_ += l_.count(2)|l_[0] = i_|t_ += d_.pop("a")|d_.setdefault("c", 1)>>
    except KeyError as e_:
        t_ += 1
    del l_[5:]
s_ = UserString(STR)
print(t_, d_, l_, d_.data, l_.data, l_ + [1], [1] + l_, l_ * 2, l_[:2], type(l_[:1]).__name__, l_ == l_.data, s_, s_ + "a", s_ * 2, s_ == s_.data, len(s_), d_ | {}, d_.copy(), l_.copy(), l_ < [99])

# idiom: abstract classes of containers know what fits
import collections.abc
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Buffer, Callable, Collection, Container, Coroutine, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView
class C_:
    def __<<len|iter|contains|call|hash|next|reversed|aiter|await|getitem>>__(self): return 1
n_ = 0
l_ = [[], (), {}, set(), "", b"", {}.keys(), {}.items(), {}.values(), range(3), iter([]), (v for v in ()), len, C_(), C_, 5, None, frozenset(), bytearray(), memoryview(b""), zip()]
for i_ in range(COUNT):
    v_ = l_[i_ % len(l_)]
    n_ += isinstance(v_, <<AsyncGenerator|AsyncIterable|AsyncIterator|Awaitable|Buffer|Callable|Collection|Container|Coroutine|Generator|Hashable|ItemsView|Iterable|Iterator|KeysView|Mapping|MappingView|MutableMapping|MutableSequence|MutableSet|Reversible|Sequence|Set|Sized|ValuesView>>)
    n_ += 100 * issubclass(type(v_), (<<Sequence|Set|Mapping|Iterator|Hashable>>, Sized))
print(n_, [isinstance(v, Collection) for v in l_], collections.abc.Callable[[int], str], Iterable[int])

# idiom: containers made from abstract classes
# only: module
from collections.abc import <<MutableSequence, Mapping, Set|MutableSequence, Mapping, MutableSet as Set|MutableSequence, MutableMapping as Mapping, Set>>
class S_(MutableSequence):
    def __init__(self, l): self.l = list(l)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
class M_(Mapping):
    def __init__(self, d): self.d = dict(d)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
class T_(Set):
    def __init__(self, s): self.s = list(dict.fromkeys(s))
    def __contains__(self, v): return v in self.s
    def __len__(self): return len(self.s)
    def __iter__(self): return iter(self.s)
    def add(self, v): self.s.append(v) if v not in self.s else None
    def discard(self, v): self.s.remove(v) if v in self.s else None
s_ = S_(<<LIST|[3, 1]>>)
m_ = M_(DICT)
a_ = T_(<<[1, 2]|LIST|SET>>)
t_ = 0
for i_ in range(COUNT):
    s_.append(i_)
    t_ += sum(s_) + (i_ in s_) + s_.index(i_) + s_.count(i_) + len(list(reversed(s_)))
    s_.<<extend([1])|remove(i_)|reverse()|pop()|insert(0, 2)|clear()>>
    s_ += [i_]
    del s_[4:]
    t_ += m_.get(i_, 1) + (i_ in m_) + len(m_.keys()) + len(m_.items()) + len(m_.values()) + (m_ == dict(m_))
    b_ = T_([i_ % 3, 2])
    t_ += len(a_ <<&|\||-|^>> b_) + (a_ <= b_) + (a_ < b_) + (a_ == b_) + a_.isdisjoint(b_)
    if i_ == K:
        try:
            <<m_[1] = 2|del m_[1]|m_.pop("x")|m_.update(a=1)|m_.setdefault(3, 4)|a_.add(9)|a_ \|= b_|a_.remove(77)|a_.pop()|a_.clear()|MutableSequence()>>
        except (TypeError, KeyError, AttributeError) as e_:
            print(type(e_).__name__, e_)
print(t_, s_.l, m_.d, a_.s)

# idiom: iterators of itertools, half used and with stranger arguments
import itertools
n_ = 0
for i_ in range(COUNT // 2):
    it_ = itertools.<<count(i_, SMALL)|count(0.5)|cycle(TUPLE)|repeat(i_)|repeat(STR, 4)|accumulate(LIST)|accumulate(LIST, lambda a, b: a * b % 97, initial=i_)|chain(LIST, TUPLE, STR)|compress(STR, LIST)|dropwhile(lambda v: v < i_, LIST)|filterfalse(None, LIST)|groupby(LIST, lambda v: v % 2)|islice(LIST, 1, None)|islice(range(99), i_ % 5, 20, 3)|pairwise(LIST)|starmap(max, [(i_, 2)])|takewhile(lambda v: v > 1, LIST)|zip_longest(LIST, STR, fillvalue=i_)|product(LIST[:3], repeat=2)|permutations(TUPLE)|combinations(TUPLE, 2)|combinations_with_replacement(TUPLE, 2)|batched(TUPLE, 2)|batched(TUPLE, 3, strict=True)|tee(LIST, 2)[i_ % 2]|chain.from_iterable([LIST, STR])>>
    l_ = []
    for v_ in it_:
        l_.append(v_)
        if len(l_) > <<3|i_ % 6|5>>:
            break
    n_ += len(l_)
print(n_, [list(v) if hasattr(v, "__next__") else v for v in l_], next(it_, "end") if not hasattr(next(it_, 0), "__next__") else "group")
try:
    <<itertools.batched([1], 0)|list(itertools.batched([1, 2, 3], 2, strict=True))|itertools.islice([], -1)|itertools.combinations([1], -1)|itertools.count("a")|itertools.tee([], -1)|itertools.repeat(1, "x")|list(itertools.chain(1))|itertools.product([1], repeat=-1)|itertools.permutations([1], 0.5)>>
except (TypeError, ValueError) as e_:
    print(type(e_).__name__, e_)
