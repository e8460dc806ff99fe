# Unary operators, __bool__ and __len__, __index__, __int__, __float__ and round, with wrong results too.
class N:
    def __init__(self, n): self.n = n
    def __neg__(self): return N(-self.n)
    def __pos__(self): return "plus"
    def __invert__(self): return N(~self.n)
    def __abs__(self): return abs(self.n)
    def __index__(self): return self.n
    def __float__(self): return self.n / 2
    def __round__(self, digits=None): return ("round", digits)
    def __trunc__(self): return 7
    def __repr__(self): return f"N({self.n})"

n = N(5)
print(-n, +n, ~n, abs(N(-3)), int(n), float(n), round(n), round(n, 2), "abcdefgh"[n], [1, 2] * N(2), range(n), hex(n), bin(N(-5)), list(range(10))[N(2):N(8):n])
for text in ("-'a'", "~1.5", "+[]", "abs('x')", "int([])", "float(())", "round('s')", "[1]['0']", "'a' * 1.0", "hex(1.5)", "range(1.0)", "int('x')", "-None", "bin('1')"):
    try:
        print(text, eval(text))
    except (TypeError, ValueError) as error:
        print(text, "|", error)

class Bad:
    def __bool__(self): return 1
    def __len__(self): return -1
    def __index__(self): return "i"
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __hash__(self): return "h"
    def __repr__(self): return 5
    def __str__(self): return None
    def __iter__(self): return 5
    def __contains__(self, x): return "truthy"
for text in ("bool(Bad())", "len(Bad())", "[0][Bad()]", "int(Bad())", "float(Bad())", "hash(Bad())", "repr(Bad())", "str(Bad())", "iter(Bad())", "1 in Bad()", "not Bad()", "f'{Bad()}'"):
    try:
        print(text, eval(text))
    except (TypeError, ValueError) as error:
        print(text, "|", type(error).__name__, error)

class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Truth(Sized):
    def __bool__(self): return self.n % 2 == 0

def hot(n):
    yes = total = 0
    for i in range(n):
        if Sized(i % 3): yes += 1
        if not Truth(i): yes += 10
        total += -N(i).n + (~N(i)).n + "0123456789".index(str(i % 10)) + [1, 2, 3][N(i % 3)]
        while Truth(i) and Sized(i % 5):
            yes += 100
            break
    return yes, total
print(hot(1500))
