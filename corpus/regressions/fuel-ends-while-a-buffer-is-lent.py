# difftest: fuel=20000
# The fuel ended in __buffer__, and __release_buffer__ was called all the same.
v1 = 0
v2 = [0]
v3 = v2
class C4:
    def __init__(self, x5, x6):
        pass
C4(0, sum(0 for c24 in v3))
class C29:
    0
    def __buffer__(self, flags):
        return memoryview(bytes()).cast('i')
    def __release_buffer__(self, view):
        pass
class D30(C29):
    pass
0
for i32 in range(271):
    for c33 in C29(), D30():
        for k34, f35 in [('bytes', lambda: bytes(c33)), ('array', lambda: bytearray(c33)), ('join', lambda: b','.join([c33, c33])), ('+', lambda: b'a' + c33), ('+=', lambda: bytearray().__iadd__(c33)), ('extend', lambda: bytearray().extend(c33)), ('[:]', lambda: bytearray().__setitem__(slice(3), c33)), ('int', lambda: int(c33)), ('float', lambda: float(c33)), ('from', lambda: int(c33)), ('in', lambda: c33 in b'xabc98'), ('find', lambda: b'xabc'.find(c33)), ('starts', lambda: b'abcd'.startswith(c33)), ('replace', lambda: b'xabc'.replace(c33, c33)), ('strip', lambda: b'abcx'.strip(c33)), ('part', lambda: bytearray().partition(c33)), ('table', lambda: bytes.maketrans(c33, c33)), ('hex', lambda: bytes.fromhex(c33)), ('str', lambda: str(c33, 'latin-1')), ('==', lambda: [bytearray() == c33, memoryview(b'abc') == c33]), ('<', lambda: bytearray() < c33), ('%', lambda: b'%b' % c33), ('eval', lambda: eval(c33))][i32 % 2::2]:
            try:
                repr(f35())
            except Exception:
                pass
        with memoryview(c33):
            pass
