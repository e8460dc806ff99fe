class L(list):
    __iadd__ = list.__add__
    __imul__ = list.__mul__

class R(list):
    __radd__ = list.__add__

class D(dict):
    __ior__ = dict.__or__

for _ in range(2000):
    x = L([1])
    x += [2]
    y = L([1])
    y *= 2
    z = D(a=1)
    z |= {"b": 2}
print(type(x).__name__, x, type(y).__name__, y, type(z).__name__, z)
print([0] + R([1]), R([1]) + [0])
