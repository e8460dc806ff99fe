# cold: instances alone
# Instances of subclasses that are made from an instance of the plain type, which stays what it is.
class B(bytes): pass
x = b'abc'; y = B(x); print(x, y, type(x), type(y), x == y)
class F(frozenset): pass
x = frozenset([1]); y = F(x); print(x, y, type(x), type(y))
class T(tuple): pass
x = (1,2); y = T(x); print(x, y, type(x), type(y))
class S(str): pass
x = 'ab'*2; y = S(x); print(x, y, type(x), type(y))
class I(int): pass
x = 2**70; y = I(x); print(x, y, type(x), type(y))
class Fl(float): pass
x = 2.5e300; y = Fl(x); print(x, y, type(x), type(y))
class C(complex): pass
x = 1j; y = C(x); print(x, y, type(x), type(y))
class BA(bytearray): pass
x = bytearray(b'q'); y = BA(x); print(x, y, type(x), type(y), BA(b'zz')+b'', repr(BA(b'1')))
