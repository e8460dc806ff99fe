# What bool has of its own, and functions of builtin classes that are static.


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def run(n):
    total = 0
    conjoin = bool.__dict__['__and__']
    make = 'abc'.maketrans
    for i in range(n):
        total += conjoin(i % 2 == 0, i % 3) + bool.__rxor__(i % 5 == 0, 3)
        total += len(make('ab', 'cd', str(i)))
    return total


print(run(300))
for name in sorted(bool.__dict__):
    print(name, type(bool.__dict__[name]).__name__)
print(bool.__dict__['__or__'](True, 6), bool.__dict__['__ror__'](False, False), bool.__dict__['__repr__'](True))
t(lambda: bool.__and__(True, False))
t(lambda: bool.__and__(1, False))
t(lambda: bool.__rand__(True, 4))
t(lambda: bool.__xor__(True, 'a'))
t(lambda: bool.__invert__(3))
t(lambda: bool.__add__(True, 3))


class S(str):
    pass


print(type(str.maketrans), type(S('a').maketrans), type(str.__dict__['maketrans']))
print(type(bytes.maketrans), type(bytes.__dict__['maketrans']), type(bytearray.__dict__['maketrans']))
print(S.maketrans('a', 'b'), S('x').maketrans({'a': 'b'}), S.maketrans.__self__)
print(str.maketrans.__qualname__, str.maketrans.__name__, S.maketrans == str.maketrans == ''.maketrans)
print(str.__dict__['maketrans'].__func__('q', 'r'), str.__dict__['maketrans'].__get__('a', str)('s', 't'))
print(str.__dict__['maketrans']('q', 'r'), bytearray(b'ab').maketrans(b'a', b'b') == bytes.maketrans(b'a', b'b'))
t(lambda: str.maketrans())
t(lambda: 'a'.maketrans(1))
t(lambda: 'a'.maketrans('a', 'bc'))
t(lambda: b'a'.maketrans(b'a'))
t(lambda: str.maketrans(x=1))
