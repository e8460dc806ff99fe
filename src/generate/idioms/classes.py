# Idioms of classes, attributes and special methods.

# idiom: a class attribute is hidden by a property of the metaclass
class M_(type):
    @property
    def a(cls):
        return <<1|"m"|cls.b + 1>>
class C_(metaclass=M_):
    a = 2
    b = SMALL
t_ = []
for i_ in range(COUNT):
    v_ = C_.a
    if i_ % 50 == 0:
        t_.append(v_)
print(t_, C_().a)

# idiom: a metaclass attribute appears while a class attribute is cached
class M_(type):
    pass
class C_(metaclass=M_):
    a = SMALL
t_ = 0
for i_ in range(COUNT):
    t_ += C_.a
    if i_ == K:
        M_.a = property(lambda cls: 1000)
print(t_)

# idiom: the object behind a class attribute becomes a descriptor
class P_:
    pass
class D_(P_):
    def __get__(self, o, t=None):
        return 7
class C_:
    a = P_()
n_ = 0
o_ = C_()
for i_ in range(COUNT):
    n_ += <<C_.a|o_.a>> == 7
    if i_ == K:
        C_.__dict__["a"].__class__ = D_
print(n_)

# idiom: subclasses of numbers and strs with operators of their own
class I_(<<int|float>>):
    def __add__(self, other):
        return <<100|"add"|int(self) - 1>>
    def __radd__(self, other):
        return <<200|"radd">>
    def __lt__(self, other):
        return True
    def __eq__(self, other):
        return <<True|False>>
    def __hash__(self):
        return 1
r_ = []
for i_ in range(COUNT):
    x_ = I_(i_) if i_ > K else i_
    y_ = x_ + 1
    z_ = 1 + x_
    if i_ % 40 == 0 or i_ == K + 1:
        r_.append((y_, z_, x_ < 0, x_ == -1))
print(r_)

# idiom: a method is replaced on the class in a hot loop
class C_:
    def m(self, x):
        return x + INT
def other_(self, x):
    return x - 3
o_ = C_()
t_ = 0
for i_ in range(COUNT):
    t_ += o_.m(i_)
    if i_ == K:
        <<C_.m = other_|setattr(C_, "m", other_)|o_.m = lambda x: 1000|del C_.m; C_.m = other_|o_.__dict__["m"] = lambda x: 5>>
print(t_)

# idiom: an attribute changes its place among the instances
class C_:
    def __init__(self, n):
        if n % 3 == 0:
            self.z = n
        self.x = n
        if n % 5 == 0:
            self.y = n
t_ = 0
for i_ in range(COUNT):
    o_ = C_(i_)
    t_ += o_.x
    o_.x += 1
    if i_ % 7 == 0:
        del o_.x
        o_.x = SMALL
    t_ += o_.x
print(t_, o_.__dict__)

# idiom: a base class is changed under a hot method call
class A_:
    def m(self):
        return 1
    k = SMALL
class B_(A_):
    pass
class D_(B_):
    pass
o_ = D_()
t_ = 0
for i_ in range(COUNT):
    t_ += o_.m() + o_.k
    if i_ == K:
        <<A_.k = 100|B_.k = 200|B_.m = lambda self: 7|A_.m = lambda self: 9|D_.k = property(lambda self: 3)|o_.k = 50>>
print(t_)

# idiom: the class of an object changes while a loop is hot
class A_:
    __slots__ = <<()|("x",)|("x", "__dict__")>>
    def m(self):
        return 1
class B_:
    __slots__ = A_.__slots__
    def m(self):
        return 20
o_ = A_()
t_ = 0
for i_ in range(COUNT):
    t_ += o_.m()
    if i_ == K:
        o_.__class__ = B_
print(t_, type(o_).__name__)

# idiom: isinstance asks the metaclass
class M_(type):
    def __instancecheck__(cls, o):
        return <<o == 3|True|not type.__instancecheck__(cls, o)>>
class C_(metaclass=M_):
    pass
n_ = 0
for i_ in range(COUNT):
    n_ += isinstance(i_, C_)
    n_ += 10 * isinstance(C_(), C_)
print(n_)

# idiom: slots, unset and deleted
class C_:
    __slots__ = ("a", "b")
    def __init__(self, a):
        self.a = a
t_ = 0
e_ = 0
for i_ in range(COUNT):
    o_ = C_(i_)
    t_ += o_.a
    try:
        if i_ % 9 == 0:
            del o_.a
        t_ += o_.<<a|b|c>>
    except AttributeError as x_:
        e_ += 1
        m_ = str(x_)
print(t_, e_, m_)

# idiom: a property with a setter, an exception in it
class C_:
    def __init__(self):
        self._v = 0
    @property
    def v(self):
        if self._v == K:
            raise <<ValueError|AttributeError|IndexError>>("get")
        return self._v
    @v.setter
    def v(self, x):
        if x < 0:
            raise ValueError("set")
        self._v = x
o_ = C_()
t_ = 0
for i_ in range(COUNT):
    o_.v = i_
    try:
        t_ += o_.v
        o_.v = -(i_ % 11 == 0)
    except Exception as x_:
        t_ += 1
print(t_, o_._v)

# idiom: super in a deep hierarchy
class A_:
    def m(self, x):
        return [x]
class B_(A_):
    def m(self, x):
        return super().m(x + 1) + ["b"]
class D_(A_):
    def m(self, x):
        return super().m(x * 2) + ["d"]
class E_(B_, D_):
    def m(self, x):
        r = super(<<|E_, self|B_, self>>).m(x)
        r.append(<<super(B_, self).__thisclass__|super(E_, self).__self_class__>>.__name__)
        return r + ["e"]
o_ = E_()
n_ = 0
for i_ in range(COUNT):
    n_ += len(o_.m(i_))
print(n_, o_.m(SMALL), [c.__name__[0] for c in E_.__mro__])

# idiom: attributes that are computed
class C_:
    def __getattr__(self, name):
        if name == "z":
            raise AttributeError(name)
        return len(name) + SMALL
    <<|def __setattr__(self, name, value): object.__setattr__(self, name, value + 1 if name == "a" else value)>>
o_ = C_()
t_ = 0
for i_ in range(COUNT):
    t_ += o_.abc
    o_.a = i_
    t_ += o_.a
    t_ += getattr(o_, "z", 1)
    t_ += hasattr(o_, "z")
print(t_)

# idiom: a data descriptor against the dict of an instance
class D_:
    def __get__(self, o, t):
        return 5 if o is None else 10
    <<|def __set__(self, o, v): o.__dict__["w"] = v>>
class C_:
    a = D_()
o_ = C_()
t_ = 0
for i_ in range(COUNT):
    t_ += o_.a + C_.a
    if i_ == K:
        o_.__dict__["a"] = 1000
    if i_ == K + 5:
        o_.a = 3
print(t_, o_.__dict__)

# idiom: operators with NotImplemented
class A_:
    def __add__(self, o):
        return NotImplemented if o == 1 else "a+"
    def __eq__(self, o):
        return NotImplemented
    def __lt__(self, o):
        return NotImplemented
    __hash__ = None
class B_(<<A_|object>>):
    def __radd__(self, o):
        return "+b"
    def __gt__(self, o):
        return "gt"
a_ = A_()
b_ = B_()
s_ = []
for i_ in range(COUNT):
    try:
        r_ = a_ + <<b_|1|"x"|i_ % 3>>
    except TypeError as x_:
        r_ = str(x_)
    if i_ % 70 == 0:
        s_.append((r_, a_ == b_, a_ == a_, a_ < b_, a_ != 1))
print(s_)

# idiom: an object that is called, indexed and iterated
class C_:
    def __init__(self, n):
        self.n = n
    def __call__(self, *a, **k):
        return self.n + len(a) + len(k)
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * self.n
    def __setitem__(self, i, v):
        self.n += v - i
    def __delitem__(self, i):
        self.n -= i
    def __contains__(self, x):
        return x == self.n
    def __len__(self):
        return <<3|self.n % 5>>
    def __bool__(self):
        return self.n % 2 == 0
o_ = C_(SMALL)
t_ = 0
for i_ in range(COUNT):
    t_ += o_(i_, k=1) + o_[i_ % 3]
    o_[1] = i_ % 4
    del o_[1]
    t_ += sum(o_) + len(o_) + (o_.n in o_)
    if o_:
        t_ += 1
print(t_, o_.n, list(o_))

# idiom: objects as keys whose equality changes the dict
class C_:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % <<1|3|7>>
    def __eq__(self, o):
        return isinstance(o, C_) and self.n == o.n
    def __repr__(self):
        return f"C{self.n}"
d_ = {}
for i_ in range(COUNT):
    d_[C_(i_ % 20)] = i_
    if C_(i_ % 7) in d_:
        d_.pop(C_(i_ % 7))
print(len(d_), d_, {C_(1), C_(2), C_(1)})

# idiom: a subclass of a container
class L_(<<list|dict|set>>):
    def __contains__(self, x):
        return x == "any"
    def __len__(self):
        return super().__len__() + 100
    def __missing__(self, k):
        return k
l_ = L_()
n_ = 0
for i_ in range(COUNT):
    n_ += len(l_) + (i_ in l_) + ("any" in l_)
print(n_, bool(l_), type(l_).__name__)

# idiom: __init_subclass__, __set_name__ and a class decorator
class N_:
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, o, t=None):
        return self.name
class A_:
    seen = []
    def __init_subclass__(cls, /, tag=0, **kw):
        super().__init_subclass__(**kw)
        A_.seen.append((cls.__name__[0], tag))
def mark_(cls):
    cls.mark = SMALL
    return cls
t_ = 0
for i_ in range(COUNT // 10):
    @mark_
    class B_(A_, tag=i_ % 3):
        field = N_()
        x = i_
    t_ += B_.mark + len(B_().field) + B_.x
print(t_, A_.seen[:3], len(A_.seen))

# idiom: a class body with a hot loop
class C_:
    total = 0
    for i in range(COUNT):
        total += i
        if i == K:
            total = total * SMALL
    squares = [j * j for j in range(5)]
    del i
print(C_.total, C_.squares, "i" in vars(C_))

# idiom: comparison chains and sorting of objects
class C_:
    def __init__(self, k):
        self.k = k
    def __lt__(self, o):
        return self.k < o.k
    def __repr__(self):
        return str(self.k)
l_ = [C_(i * 7 % 13) for i in range(13)]
n_ = 0
for i_ in range(COUNT):
    n_ += l_[i_ % 13] < l_[(i_ + 1) % 13] > l_[0]
print(n_, sorted(l_), max(l_, key=lambda o: -o.k), min(l_).k)

# idiom: bound methods and functions as values
class C_:
    n = 0
    def m(self, x=SMALL):
        self.n += x
        return self.n
    s = staticmethod(lambda x=1: x * 2)
    @classmethod
    def c(cls, x=1):
        return cls.n + x
o_ = C_()
f_ = o_.m
g_ = C_.m
t_ = 0
for i_ in range(COUNT):
    t_ += f_() + g_(o_, 1) + o_.s(i_) + o_.c() + C_.c(2)
    if i_ == K:
        f_ = C_().m
print(t_, o_.n)

# idiom: a descriptor changes its kind in a hot loop
class D_:
    def __get__(self, o, t=None):
        return 5 if o is None else o.__dict__.get("x", 7)
class A_:
    x = D_()
o_ = A_()
o_.__dict__["x"] = 100
t_ = 0
for i_ in range(COUNT):
    t_ += o_.x + A_.x
    if i_ == K:
        <<D_.__set__ = lambda self, o, v: None|del D_.__get__|D_.__get__ = lambda self, o, t=None: 1000|A_.x = 50|del A_.x; A_.x = 3>>
    if i_ == K + 9:
        o_.x = 2
        <<D_.__get__ = lambda self, o, t=None: -1|pass>>
    if type(o_.x) is D_ or type(A_.x) is D_:
        break
print(t_, i_)

# idiom: properties, static and class methods take turns under one name
class A_:
    def __init__(self):
        self.k = SMALL
    def m(self):
        return self.k
o_ = A_()
t_ = 0
for i_ in range(COUNT):
    r_ = o_.m
    t_ += r_() if callable(r_) else r_
    if i_ == K:
        A_.m = <<property(lambda self: self.k * 2)|staticmethod(lambda: 9)|classmethod(lambda cls: len(cls.__name__))|5|A_|lambda self=0: 11>>
    if i_ == K + 9:
        o_.__dict__["m"] = lambda: 1000
    if isinstance(r_, A_):
        t_ += r_.k if isinstance(r_, A_) else 0
        A_.m = 1
    if r_ is None:
        break
try:
    print(t_, type(o_.m).__name__)
except TypeError as e_:
    print(e_)

# idiom: a call of a class makes an instance of a hot type, now and then not
class A_:
    def __init__(self, x):
        self.x = x
class B_:
    def __new__(cls, x):
        return x if x % 9 == 4 else super().__new__(cls)
    def __init__(self, x):
        self.x = -x
t_ = 0
for i_ in range(COUNT):
    t_ += A_(i_).x
    r_ = B_(i_)
    t_ += r_.x if isinstance(r_, B_) else r_
    if i_ == K:
        <<A_.__init__ = lambda self, x: setattr(self, "x", 1000)|A_.__new__ = staticmethod(lambda cls, x: object.__new__(cls))|B_.__init__ = lambda self, x, y=3: setattr(self, "x", y)|A_.__init__ = B_.__init__>>
print(t_)

# idiom: __init__ that fails or returns something
class A_:
    def __init__(self, x):
        self.x = x
        if x == K:
            <<raise ValueError(x)|return 5|del self.x|return [x]>>
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += A_(i_).x
    except (ValueError, TypeError, AttributeError) as e_:
        print(type(e_).__name__, e_)
print(t_)

# idiom: __class__ is assigned in a hot method
class A_:
    def m(self):
        if self.n == K:
            self.__class__ = B_
        self.n += 1
        return 1
class B_(A_):
    def m(self):
        self.n += 1
        if self.n % 31 == 0:
            self.__class__ = <<A_|C_>>
        return super().m() * 10
class C_:
    n = 0
    m = lambda self: 3
o_ = A_()
o_.n = 0
t_ = 0
for i_ in range(COUNT):
    t_ += o_.m()
print(t_, type(o_).__name__[0], o_.n)

# idiom: a metaclass with operators, calls and attributes
class M_(type):
    n = 0
    def __call__(cls, *a):
        M_.n += 1
        return super().__call__(*a) if a[0] % 5 else a[0]
    def __getitem__(cls, k):
        return k + len(cls.__name__) * 0
    def __len__(cls):
        return M_.n % 7
    def __add__(cls, o):
        return o + 1
    def __iter__(cls):
        return iter((1, 2))
    def __contains__(cls, x):
        return x == K
    @property
    def p(cls):
        return cls.k
class A_(metaclass=M_):
    k = 2
    def __init__(self, x):
        self.x = x
t_ = 0
for i_ in range(COUNT):
    r_ = A_(i_)
    t_ += r_ if isinstance(r_, int) else r_.x
    t_ += A_[i_] + len(A_) + (A_ + 1) + sum(A_) + (i_ in A_) + A_.p
    if i_ == K:
        <<M_.__len__ = lambda cls: 100|A_.k = 9|M_.__call__ = lambda cls, x: 77|del M_.__iter__; A_.__iter__ = None; M_.__iter__ = lambda cls: iter([5])|M_.k = property(lambda cls: 33)>>
print(t_, M_.n)

# idiom: __prepare__, keywords of classes and __init_subclass__ in a hot loop
class M_(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        return {"base": kw.get("v", 0)}
    def __new__(m, name, bases, ns, **kw):
        ns["twice"] = ns["base"] * 2
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
class A_(metaclass=M_):
    l = []
    def __init_subclass__(cls, **kw):
        A_.l.append(len(kw))
t_ = 0
for i_ in range(COUNT // 5):
    class B_(A_, v=i_):
        w = base + 1
    t_ += B_.twice + B_.w
print(t_, len(A_.l), A_.l[-1])

# idiom: special methods are looked up on the type
class A_:
    def __len__(self):
        return 3
    def __add__(self, o):
        return 1
    def __bool__(self):
        return True
    def __call__(self):
        return 2
    def __eq__(self, o):
        return False
    __hash__ = object.__hash__
o_ = A_()
t_ = 0
for i_ in range(COUNT):
    t_ += len(o_) + (o_ + 1) + bool(o_) + o_() + (o_ == 1) + (o_ != o_)
    if i_ == K // 2:
        o_.__len__ = lambda: 100
        o_.__call__ = lambda: 100
        o_.__add__ = lambda o: 100
    if i_ == K:
        <<A_.__len__ = lambda self: 50|A_.__bool__ = lambda self: False|A_.__add__ = lambda self, o: NotImplemented if o is self else 9|A_.__eq__ = lambda self, o: 5|A_.__call__ = lambda self, x=1: x|A_.__radd__ = lambda self, o: 70>>
print(t_)

# idiom: in-place operators that return another object, or fall back
class A_:
    def __init__(self, v):
        self.v = v
    def __iadd__(self, o):
        self.v += o
        return self if self.v % 5 else A_(self.v * 2 % 1000)
    def __add__(self, o):
        return A_(self.v - o)
    def __imul__(self, o):
        return NotImplemented
    def __mul__(self, o):
        return A_(self.v % 10)
a_ = A_(1)
l_ = [a_, a_]
d_ = {"k": A_(2)}
t_ = 0
for i_ in range(COUNT):
    a_ += i_
    l_[i_ % 2] += 1
    d_["k"] *= 2
    d_["k"] += 3
    a_ *= 2
    t_ += a_.v + l_[0].v + d_["k"].v
    if i_ == K:
        <<del A_.__iadd__|A_.__iadd__ = lambda self, o: 0.5 and A_(7)|A_.__mul__ = lambda self, o: A_(1)|l_ = (l_[0], [1]) and l_>>
print(t_)

# idiom: attributes that come and go on many instances of one class
class A_:
    k = 5
def f_(n, l):
    t = 0
    for i in range(n):
        o = l[i % len(l)]
        t += o.k
        if i % 11 == 0:
            o.k = i
        if i % 17 == 3:
            o.__dict__.pop("k", None)
        if i % 29 == 5:
            setattr(o, f"a{i}", i)
        if i % 37 == 6:
            o.__dict__ = {"k": -1, "z": 2}
        if i == K:
            del A_.k
            A_.k = <<1.5|100|property(lambda self: 8)>>
            if isinstance(A_.__dict__["k"], property):
                break
    return t
l_ = [A_() for i in range(5)]
print(f_(COUNT, l_), [sorted(vars(o)) for o in l_][:2])

# idiom: more attributes than a class shares keys for
class A_:
    pass
o_ = A_()
t_ = 0
for i_ in range(COUNT):
    setattr(o_, f"a{i_ % <<5|40|200>>}", i_)
    o_.x = i_
    t_ += o_.x + o_.a0 + len(o_.__dict__)
    if i_ == K:
        del o_.x
        o_.x = 1.5
print(t_, list(o_.__dict__)[:6])

# idiom: __getattribute__, __getattr__ and __setattr__ appear late
class A_:
    def __init__(self):
        self.x = 1
        self.y = 2
o_ = A_()
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += o_.x + getattr(o_, "z", 3) + hasattr(o_, "q")
        o_.y = i_
        t_ += o_.y
    except AttributeError as e_:
        t_ += 1000
    if i_ == K:
        <<A_.__getattr__ = lambda self, n: 50|A_.__getattribute__ = lambda self, n: 9|A_.__setattr__ = lambda self, n, v: None|A_.__getattribute__ = lambda self, n: object.__getattribute__(self, "y" if n == "x" else n)>>
    if i_ == K + 12:
        for n_ in ("__getattr__", "__getattribute__", "__setattr__"):
            if n_ in A_.__dict__:
                delattr(A_, n_)
print(t_)
