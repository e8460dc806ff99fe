# A builtin left operand that takes the right one answers before the reflected method of a class that does not derive from its own.
class Int(int):
    def __radd__(self, other): return ("radd", other)
    def __rmul__(self, other): return ("rmul", other)
    def __rpow__(self, other, modulus=None): return ("rpow", other)
    def __rmatmul__(self, other): return ("rmatmul", other)
class Float(float):
    def __radd__(self, other): return ("fradd", other)
class Frozen(frozenset):
    def __ror__(self, other): return ("ror", sorted(other))
    def __rsub__(self, other): return ("rsub", sorted(other))
class Text(str):
    def __radd__(self, other): return ("tradd", other)
    def __rmod__(self, other): return ("trmod", other)
class Plain:
    def __radd__(self, other): return ("pradd", other)
    def __rmod__(self, other): return ("prmod", other)
    def __ror__(self, other): return ("pror", other)
print(1 + Int(2), 1.5 + Int(2), 1j + Int(2), True + Int(2), 2.0 * Int(3), 2 * Int(3), 2.0 ** Int(3), 2 ** Int(3), 1.0 @ Int(1))
print(1 + Float(2.0), 1.0 + Float(2.0), 1j + Float(2.0), True + Float(1.0))
print(sorted({1} | Frozen({2})), frozenset({1}) | Frozen({2}), sorted({1, 2} - Frozen({2})), frozenset({1}) - Frozen({2}))
print("a" + Text("b"), "%s" % Text("b"), "a" + Plain() if False else Plain().__radd__("a"), [1] + Plain(), (1,) + Plain(), "%s|" % Text("x") if False else "", {1: 2} | Plain())
class Own(float): pass
class Count(int): pass
print(Count(1) + Int(2), Count(5) & Int(4), Own(1.0) + Float(2.0), Int(1) + Count(2), Int(1) + Int(2))
print(Own(1.0) + Int(2), Own(1.0) + Plain(), type(Own(1.0) + Int(2)).__name__)
try: ExceptionGroup("m", "abc")
except ValueError as error: print(error)
try: ExceptionGroup("m", {1: 2})
except TypeError as error: print(error)
def hot(n):
    total = 0.0
    two = Int(2)
    for i in range(n):
        total = total + two
        if i % 1000 == 0: print(total, i + two)
    return total
print(hot(3000))
