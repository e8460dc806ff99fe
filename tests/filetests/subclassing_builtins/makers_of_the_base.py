# A method of the builtin base under another name in the class, as enum has it, is not the base's own.
class I(int):
    __str__ = int.__repr__
    def __repr__(self): return 'R'
print(str(I(5)), f'{I(5)}', '%s' % I(5), I(5), repr(I(5)))
class J(int):
    def __repr__(self): return 'R'
J.__str__ = int.__repr__
print(str(J(5)), f'{J(5)}', '%s' % J(5), J(5), [J(5)])
class K(J): __repr__ = int.__repr__
print(repr(K(5)), str(K(5)), [K(5)])
class L(list):
    __len__ = list.__len__
    __str__ = object.__repr__
    __rmul__ = lambda self, n: 'times'
print(len(L([1, 2])), str(L([1]))[:12], 3 * L([1]))
class S(str):
    __repr__ = str.__str__
    __format__ = lambda self, spec: 'formatted'
print([S('a')], f'{S("a")}', S('a'))
total = 0
for i in range(3000):
    total += len(str(I(i))) + len(f'{J(i)}') + len(L([i]))
print(total)
