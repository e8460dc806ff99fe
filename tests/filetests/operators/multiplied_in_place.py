# cold: each case is tried once
import operator
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class O: pass
class N(str):
    def __mul__(self, o): return NotImplemented
class P(list):
    def __mul__(self, o): return NotImplemented
    def __imul__(self, o): return NotImplemented
class I(int): pass
class R(list):
    def __rmul__(self, o): return NotImplemented
for a in (O(), N('a'), P([1]), I(2), {}, set(), 2.5, 2, 1j, None, 'a', (1,), b'a', bytearray(b'a'), [1], range(3), int, len, {}.keys(), object(), memoryview(b'a'), R([2]), type('T', (tuple,), {})((1,))):
    for b in ([1], 'a', (2,), 2, I(2), 2.5, N('a'), O(), R([1])):
        t(lambda: operator.imul(a, b)); t(lambda: a * b)
