# A built-in number on the left that knows what is on the right answers alone; a method of a derived class on the right is asked
# before it only where that class derives from the left one's, and after it where the left one does not know.
class M(int):
    def __radd__(self, o): return ("radd", o)
    def __rsub__(self, o): return ("rsub", o)
    def __rand__(self, o): return ("rand", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"
    def __eq__(self, o): return "eq"
    __hash__ = int.__hash__
class I(int): pass
class F(float):
    def __radd__(self, o): return ("F", o)
    def __gt__(self, o): return "Fgt"
    def __eq__(self, o): return "Feq"
class S(str):
    def __gt__(self, o): return "Sgt"
class L(list):
    def __gt__(self, o): return "Lgt"
    def __eq__(self, o): return "Leq"
class L2(list): pass
class Z(frozenset):
    def __gt__(self, o): return "Zgt"
    def __eq__(self, o): return "Zeq"
operations = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a & b, lambda a, b: divmod(a, b), lambda a, b: a < b, lambda a, b: a == b,
              lambda a, b: a != b]
def attempt(operation, a, b):
    try: return operation(a, b)
    except (TypeError, ValueError) as error: return type(error).__name__
for left in (1, True, 1.5, I(3), M(4), F(2.0)):
    for right in (M(4), F(2.5), I(1)):
        print(left, right, [attempt(operation, left, right) for operation in operations])
for left, right in (("a", S("b")), (S("a"), "b"), ([1], L([1])), (L2([1]), L([2])), ({1}, Z({1, 2})), (frozenset({1}), Z({1}))):
    print(type(left).__name__, type(right).__name__, left < right, left == right, left != right)
print(M(4) in range(3), I(2) in range(3), I(4) in range(3), M(9) in [0], M(9) in (1,), S("b") in "abc", "b" in S("abc"), S("x") in "abc")
def hot(n):
    seen = set()
    for i in range(n):
        for left in (i, i + 0.5):
            seen.add(("lt", type(left).__name__, type(left < F(1e9)).__name__, type(left == M(i)).__name__))
        seen.add(("in", type(M(i) in range(2)).__name__, M(i) in range(2)))
    return sorted(map(str, seen))
print(hot(1500))
