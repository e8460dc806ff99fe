# Idioms of containers that change while they are used: iterated, sorted, compared, printed, unpacked.

# idiom: a list changes while it is sorted, by key and by comparison
l_ = [3, 1, 2]
n_ = 0
for i_ in range(COUNT // 3):
    def key_(x):
        if i_ % 7 == 3:
            l_.append(x)
        return -x
    try:
        l_.sort(key=key_, reverse=<<True|False>>)
    except ValueError as e_:
        n_ += 1
    l_ = l_[-6:] or [i_ % 5, 1, 2]
    n_ += len(l_)
print(n_, l_)

# idiom: a dict changes while its views are iterated
d_ = {i: i for i in range(5)}
t_ = 0
n_ = 0
for i_ in range(COUNT):
    try:
        for k_ in <<d_|d_.items()|d_.values()|reversed(d_)|d_.keys()>>:
            t_ += 1
            if i_ % 13 == 5:
                d_[i_] = 1
            if i_ % 13 == 7:
                d_.pop(next(iter(d_)))
            if i_ % 13 == 9:
                d_[2] = i_
            if i_ % 13 == 11:
                d_.pop(2, None)
                d_[2] = 0
    except RuntimeError as e_:
        n_ += len(str(e_))
    if len(d_) > 9:
        d_ = {i: i for i in range(5)}
    d_[0] = 1
print(t_, n_, d_)

# idiom: a set changes while it is iterated, by a comparison of its items
class H_:
    def __init__(self, v):
        self.v = v
    def __hash__(self):
        return 1
    def __eq__(self, o):
        global n_
        n_ += 1
        if n_ % 23 == 0:
            s_.discard(1)
        return isinstance(o, H_) and self.v == o.v
n_ = 0
t_ = 0
s_ = {1, 2}
for i_ in range(COUNT // 2):
    s_ |= {H_(i_ % 4), i_ % 9}
    try:
        for x_ in s_:
            t_ += x_ if isinstance(x_, int) else x_.v
            if i_ % 11 == 3:
                s_.add(i_)
            t_ += H_(2) in s_
    except RuntimeError as e_:
        t_ += 1
    if len(s_) > 12:
        s_ = {1, 2}
print(t_, n_)

# idiom: an equality that changes the list that is searched
class E_:
    def __eq__(self, o):
        if len(l_) > 3:
            <<l_.pop()|l_.clear()|l_[0] = 1|del l_[0]>>
        return o == K % 5
l_ = [1, 2, 3]
t_ = 0
for i_ in range(COUNT):
    t_ += (E_() in l_) + l_.count(E_())
    try:
        t_ += l_.index(E_())
        l_.remove(E_())
    except ValueError as e_:
        t_ += 1
    t_ += [E_(), 1] == l_
    l_.append(i_ % 5)
    l_.append(2)
    del l_[8:]
print(t_, l_)

# idiom: slices assigned and deleted in a hot loop
l_ = list(range(12))
t_ = 0
for i_ in range(COUNT):
    a_ = i_ % 14 - 2
    b_ = i_ % 9
    try:
        l_[a_:b_] = <<[i_]|range(3)|(x for x in "ab")|l_|[]>>
        l_[::<<2|-3|-1>>] = [0] * len(l_[::2])
        del l_[b_::3]
    except ValueError as e_:
        t_ += len(str(e_))
    t_ += len(l_) + len(l_[a_:]) + len(l_[:a_:-1]) + len(l_[-3:99:2])
    if not 5 < len(l_) < 30:
        l_ = list(range(12))
print(t_, l_)

# idiom: methods of lists in a hot loop, and what they raise
l_ = [1, 2.5, "s", None]
t_ = 0
for i_ in range(COUNT):
    l_.insert(i_ % 9 - 4, i_)
    l_.extend(<<(i_,)|{i_: 1}|"ab"|(x for x in [i_])>>)
    try:
        t_ += len(str(l_.pop(i_ % 11 - 3))) + l_.index(i_, 1) + l_.count(2.5)
        l_.remove(i_ - 1)
        l_.sort()
    except (IndexError, ValueError, TypeError) as e_:
        t_ += len(str(e_))
    l_.reverse()
    c_ = l_.copy()
    l_ *= 1 + (i_ % 20 == 0)
    if len(l_) > 20:
        del l_[::2], l_[5:]
    t_ += (c_ == l_) + (c_ is l_)
print(t_, l_)

# idiom: methods of dicts in a hot loop, and what they raise
d_ = {}
t_ = 0
for i_ in range(COUNT):
    t_ += d_.setdefault(i_ % 5, i_) + d_.get(i_, 1) + len(d_.keys() & {1, 2, i_}) + (d_.items() >= {(1, 1)})
    d_.update({i_: 1}, a=i_, **{"b": 2})
    d_ |= {"c": i_} if i_ % 2 else [("d", 3)]
    try:
        t_ += d_.pop(i_ % 7) + d_[i_ - 3]
        t_ += len(d_.popitem())
        t_ += {**d_}["zz"]
    except KeyError as e_:
        t_ += len(repr(e_))
    if len(d_) > 20:
        d_ = dict.fromkeys(list(d_)[-6:], i_)
    t_ += list(d_)[-1] == "d"
print(t_, d_)

# idiom: methods of sets and frozensets in a hot loop
s_ = {1, 2}
f_ = frozenset((2, 3))
t_ = 0
for i_ in range(COUNT):
    s_.add(i_ % 31)
    s_ ^= {i_ % 7, 100}
    s_ -= f_ if i_ % 3 else {5}
    s_.update([i_ % 11], (200,))
    t_ += len(s_ & f_) + len(s_ | f_) + (s_ > f_) + s_.isdisjoint([i_]) + (f_ <= s_) + hash(f_) % 3
    f_ = (f_ | {i_ % 5}) - <<{3}|frozenset([4])|s_>>
    try:
        s_.remove(i_ % 40)
        t_ += s_.pop()
    except KeyError as e_:
        t_ += len(str(e_))
    t_ += sum(sorted(s_.symmetric_difference(range(i_ % 9))))
print(t_, s_, f_)

# idiom: dicts with deleted and replaced entries keep their order
d_ = {}
l_ = []
for i_ in range(COUNT):
    k_ = <<i_ % 23|str(i_ % 23)|(i_ % 23, 1)|float(i_ % 23)>>
    if k_ in d_ and i_ % 3:
        del d_[k_]
    else:
        d_[k_] = i_
    if i_ % 16 == 0:
        l_.append(list(d_)[:3] + list(d_.values())[-2:])
    if i_ == K:
        d_ = dict(d_)
        d_.pop(next(iter(d_), None), None)
print(l_[-5:], len(d_))

# idiom: tuples of hot loops: unpacked, concatenated, compared, hashed
t_ = (1, 2.0, "a")
n_ = 0
for i_ in range(COUNT):
    a_, b_, *c_ = t_
    t_ = (b_, i_, *c_)[:<<3|4>>] + (a_,) * (i_ % 2)
    t_ = t_[:4] if len(t_) > 3 else t_ + (i_,)
    n_ += (t_ == (a_, b_)) + hash((1, i_)) % 5 + ((i_, 1) < (i_, 2.5)) + t_.count(i_) + len(t_[::-1])
    try:
        x_, y_, z_ = t_
        n_ += 1
    except ValueError as e_:
        n_ += len(str(e_))
print(n_, t_)

# idiom: containers that hold themselves
l_ = [1]
l_.append(l_)
d_ = {"l": l_}
d_["d"] = d_
t_ = 0
for i_ in range(COUNT // 4):
    t_ += len(repr(l_)) + len(str(d_)) + (l_[1] is l_) + len(l_[1][1])
    l_[0] = (d_, i_)
    try:
        t_ += l_ == [l_[0], l_] or 1
        t_ += d_ == {"l": l_, "d": {"l": l_, "d": 1}}
    except RecursionError as e_:
        t_ += len(str(e_))
print(t_, repr(l_)[:60])

# idiom: iterators of every kind, half used
t_ = 0
for i_ in range(COUNT // 3):
    for it_ in (iter([1, 2, 3]), iter((1, 2)), iter("ab"), iter({1: 2}), iter({5}), iter(range(3)), reversed([1, 2]), enumerate("a"), zip([1], [2]), map(abs, [-1]), filter(None, [0, 1]), iter(lambda: i_ % 3, 2)):
        next(it_, None)
        l_ = []
        for x_ in it_:
            l_.append(x_)
            if len(l_) > 2:
                break
        t_ += len(l_) + (next(it_, None) is None)
    z_ = zip(range(i_ % 5), "abc", strict=<<True|False>>)
    try:
        t_ += len(list(z_))
    except ValueError as e_:
        t_ += len(str(e_))
print(t_)

# idiom: an iterator of the program inside builtins
class I_:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration(self.n)
        if self.n == K % 9:
            l_.append(self.n)
        return self.n
    def __length_hint__(self):
        return <<3|NotImplemented|0|1000>>
l_ = []
t_ = 0
for i_ in range(COUNT // 3):
    t_ += sum(I_(4)) + len(list(I_(5))) + max(I_(3)) + (2 in I_(6)) + len(tuple(I_(2))) + len({*I_(3)})
    a_, *b_ = I_(4)
    t_ += a_ + len([*I_(2), *b_]) + len(sorted(I_(6))) + len(dict(zip(I_(3), I_(9))))
    for x_ in I_(12):
        t_ += x_
print(t_, len(l_))
