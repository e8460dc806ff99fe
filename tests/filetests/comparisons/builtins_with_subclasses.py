# cold: each line is another case.
# Builtin values and those of plain subclasses, either way round.
class BytesSubclass(bytes): pass
class OtherBytesSubclass(bytes): pass
class A:
    def __bytes__(self): return OtherBytesSubclass(b'abc')
x = bytes(A())
print(x == b'abc', type(x).__name__, b'abc' == x, x != b'abc', b'abc' != x)
x = BytesSubclass(A())
print(x == b'abc', type(x).__name__, b'abc' == x, x != b'abc', b'abc' != x, x < b'b', b'b' > x)
class BA(bytearray): pass
for l in (b'abc', bytearray(b'abc'), memoryview(b'abc')):
    for r in (BytesSubclass(b'abc'), BA(b'abc'), BytesSubclass(b'abd'), BA(b'abd')):
        print(l == r, r == l, l != r, r != l, end=' ')
        try: print(l < r, r < l, l >= r)
        except TypeError as e: print(e)
class I(int): pass
class F(float): pass
class Cx(complex): pass
for l in (1, True, 1.0, 1j, 2**70):
    for r in (I(1), F(1.0), Cx(1j), I(2**70), F('nan')):
        print(l == r, r == l, l != r, r != l, end=' ')
        try: print(l < r, r < l, l >= r)
        except TypeError as e: print(e)
class S(str): pass
class Fz(frozenset): pass
class St(set): pass
class D(dict): pass
from collections import deque, OrderedDict
class DQ(deque): pass
for l, rs in (('a', (S('a'), S('b'))), ({1}, (Fz({1}), St({1,2}))), (frozenset({1}), (Fz({1,2}), St({1}))), ({1:2}, (D({1:2}), D())), (deque([1]), (DQ([1]), DQ([2]))), (range(3), (range(3),)), ({1:2}.keys(), (St({1}), Fz({2}))), (object, (object, int))):
    for r in rs:
        print(l == r, r == l, l != r, r != l, end=' ')
        try: print(l < r, r < l, l >= r)
        except TypeError as e: print(e)
