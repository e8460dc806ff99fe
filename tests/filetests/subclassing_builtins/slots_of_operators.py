# Which class answers for an operator: those of a program hide the slots of sequences, and messages name the classes of both operands.
class Number(int):
    pass


class Text(str):
    def __mod__(self, other):
        return NotImplemented


class Items(list):
    def __mul__(self, other):
        return NotImplemented


class Grown(list):
    def __iadd__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return 'radd', other


class Power(int):
    def __pow__(self, other, modulus=None):
        return 'pow', int(self), other, modulus

    def __rpow__(self, other, modulus=None):
        return 'rpow', int(self), other, modulus


class Data(bytes):
    pass


def attempt(operation):
    try:
        return operation()
    except Exception as error:
        return type(error).__name__, str(error)


def added(left, right):
    left += right
    return left


def multiplied(left, right):
    left *= right
    return left


for left, right in (('', Number(3)), ([], Number(3)), ((), Number()), (Data(b'x'), 1), (b'x', Number(1)), ({}.keys(), 5), (5, {}.items())):
    print(attempt(lambda: left + right), attempt(lambda: left - right), attempt(lambda: left | right))
print(attempt(lambda: Text('%s') % 1j), attempt(lambda: Text('%s') % Number(1)), attempt(lambda: Text('%s') % 'plain'), '%s' % Text('t'))
print(attempt(lambda: Items([1]) * 2), attempt(lambda: 2 * Items([1])), attempt(lambda: multiplied(Items([1]), 2)))
print(attempt(lambda: 1.5 * Text('')), attempt(lambda: Number(2) * Text('ab')), Number(2) * Items([1]))
print(added(Grown([1]), [2]), added([1], Grown([2])), [1] + Grown([2]), attempt(lambda: added(Grown(), 1)))
print(attempt(lambda: added(bytearray(b'x'), Grown())), attempt(lambda: multiplied(bytearray(b'x'), object())))
print(attempt(lambda: multiplied({}, [1])), attempt(lambda: multiplied(1.5, [1])), attempt(lambda: multiplied(2, [1])))
print(pow(Power(2), 3, 5), pow(2, Power(3), 5), attempt(lambda: pow(2, 3, Power(5))), 2 ** Power(3))
for triple in ((2, 'a', 3), (2, 3, 'a'), (2.0, 3, 'a'), ('a', 2, 2.5), (2j, 1, 3), (2, object, 1j), (2, 3, 1j)):
    print(attempt(lambda: pow(*triple)))
print(set().__ior__([1]), set().__or__(frozenset({1})), {}.__or__([]), (1).__add__(1.5), 'a'.__rmod__(1), [].__add__([2]))
print(True & 3, True & True, int.__and__(3, True), bool.__and__(True, False), (1).__rpow__(5, 3))

found = 0
for turn in range(3000):
    found += len(Items([turn]) + [1]) + (Number(turn) % 7)
print(found)
