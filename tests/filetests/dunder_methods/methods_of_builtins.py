# Methods of builtin classes under other names in classes that derive from them, or from others.
class AttrDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = AttrDict(a=1)
total = 0
for i in range(100):
    d.b = i
    total += d.a + d.b + d['b']
del d.a
print(total, d, vars(d))
attempt(lambda: d.zzz)

class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __hash__ = int.__hash__
a = A(3)
attempt(lambda: a == a)
attempt(lambda: a + a)
attempt(lambda: a + 1)
attempt(lambda: 1 + a)

class B(list):
    __call__ = list.append
    __neg__ = list.copy
    __len__ = list.__len__
    __lshift__ = list.append
    __iadd__ = list.__add__
    __getitem__ = list.index
    __contains__ = list.count
    __bool__ = list.__len__
b = B([1, 2])
attempt(lambda: b(3))
print(b)
attempt(lambda: -b)
attempt(lambda: b << 4)
print(b)
attempt(lambda: b[3])
attempt(lambda: 3 in b)
attempt(lambda: bool(b))

class C:
    __add__ = int.__add__
    __len__ = list.__len__
    __iter__ = list.__iter__
    __bool__ = int.__bool__
c = C()
for f in (lambda: c + 1, lambda: len(c), lambda: iter(c), lambda: bool(c)):
    attempt(f)

class D(dict):
    __getitem__ = dict.get
    __iter__ = dict.values
    __missing__ = dict.get
    __contains__ = dict.__getitem__
d = D(x=1)
attempt(lambda: d['nope'])
attempt(lambda: list(iter(d)))
attempt(lambda: [v for v in d])
attempt(lambda: 'x' in d)
attempt(lambda: 'y' in d)

class E(str):
    __add__ = str.join
    __mod__ = str.split
    __eq__ = str.startswith
    __hash__ = str.__len__
    __lt__ = str.__gt__
    __str__ = str.upper
    __repr__ = str.title
    __format__ = str.center
e = E('ab')
attempt(lambda: e + ['x', 'y'])
attempt(lambda: e % 'a')
attempt(lambda: e == 'a')
attempt(lambda: hash(e))
attempt(lambda: e < 'b')
attempt(lambda: str(e))
attempt(lambda: repr(e))
attempt(lambda: f'{e}')
attempt(lambda: sorted([E('a'), E('c'), E('b')]))

class F(float):
    __int__ = float.__trunc__
    __add__ = float.__mul__
    __radd__ = float.__sub__
    __neg__ = float.__abs__
    __float__ = float.__neg__
f = F(-2.5)
attempt(lambda: int(f))
attempt(lambda: f + 2)
attempt(lambda: 2 + f)
attempt(lambda: -f)
attempt(lambda: float(f))
attempt(lambda: f + f)

class G(tuple):
    __lt__ = tuple.__gt__
    __getitem__ = tuple.count
    __call__ = tuple.index
g = G((1, 2, 2))
attempt(lambda: g < (0,))
attempt(lambda: g[2])
attempt(lambda: g(2))
attempt(lambda: max(G((1,)), G((2,))))

class H(int):
    __add__ = int.__sub__
    __lt__ = int.__gt__
    __bool__ = int.is_integer
    __index__ = int.bit_length
    __call__ = int.to_bytes
    __eq__ = int.__ne__
    __hash__ = int.__hash__
h = H(5)
attempt(lambda: h + 1)
attempt(lambda: h < 1)
attempt(lambda: bool(H(0)))
attempt(lambda: [0] * 20 and list(range(20))[h])
attempt(lambda: h(2, 'big'))
attempt(lambda: h == 5)
attempt(lambda: sorted([H(1), H(3), H(2)]))
attempt(lambda: sum([h, h]))

class S(set):
    __or__ = set.__and__
    __sub__ = set.union
    __contains__ = set.isdisjoint
    __iadd__ = set.add
s = S({1, 2})
attempt(lambda: s | {2, 3})
attempt(lambda: s - [9])
attempt(lambda: [7] in s)
