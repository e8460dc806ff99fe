# sum adds ints, then floats, then complex numbers, each in a way of its own, then anything.
class Loud(float):
    def __radd__(self, other):
        return f"{other}+loud"


def show(*arguments):
    try:
        print(repr(sum(*arguments)))
    except TypeError as error:
        print(error)


show([0.1] * 10)
show([0.1 + 0.1j] * 10)
show([1, 0.1, 0.2j] + [0.1] * 9)
show([2**63, 0.1, 0.1, 0.1, -(2**63)])
show([2**62, 2**62, 0.5])
show([1e100, 1.0, -1e100])
show([1e100 + 1j, 1.0, -1e100, 3])
show([True, 2, False], 0.5)
show([1j, 2, "a"])
show([0.5, Loud(2)])
show([Loud(2), 0.5])
show([[1], [2]], [])
total = 0
for number in range(2000):
    total += sum((number, 0.1, 0.2, 0.3)) + sum([1j, number]).imag
print(total)
