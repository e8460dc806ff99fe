# Subclasses of int and float: results of operators, overriding some, formatting, hashing, use as an index.
class Mod7(int):
    def __new__(cls, n=0): return super().__new__(cls, n % 7)
    def __add__(self, other): return Mod7(int(self) + other)
    __radd__ = __add__
    def __mul__(self, other): return Mod7(super().__mul__(other))
    def __repr__(self): return f"{int(self)} (mod 7)"
m = Mod7(10)
print(m, m + 5, 5 + m, m * 4, m - 1, type(m - 1).__name__, type(m + 1).__name__, -m, m == 3, hash(m) == hash(3), [10, 20, 30, 40][m], f"{m} {m:03d} {m!s}")
print(m ** 2, m / 2, m // 2, divmod(m, 2), m < 4, int(m) is not m, bool(Mod7(7)), {m: 1}[3], range(m), "x" * m, sum([m, m, m]), str(m), "%d %s" % (m, m))
class F(float):
    def __add__(self, o): return F(float(self) + o)
    def __str__(self): return "F!"
f = F("1.5")
print(f, repr(f), f + 1, type(f + 1).__name__, type(f * 2).__name__, f == 1.5, int(f), round(f), f.is_integer(), f"{f:.2f}", max(f, 1))
class Flag(int):
    def __bool__(self): return False
    def __eq__(self, other): return "eq"
    __hash__ = int.__hash__
print(Flag(5) or "falsy", Flag(5) == 5, 5 == Flag(5), Flag(5) in [5], not Flag(3), Flag(2) + Flag(3), {Flag(1)})
class Indexed(int):
    def __index__(self): return 1
    def __int__(self): return 99
print([0, 1, 2][Indexed(2)], int(Indexed(2)), range(5)[Indexed(3)], Indexed(2) + 0, float(Indexed(4)))
print(int.__add__(m, 1), int.__new__(Mod7, 5), Mod7.__new__(Mod7, 8), isinstance(True, Mod7), Mod7("9") if False else Mod7(True), int.from_bytes(b"\x05") + m)

def hot(n):
    acc, f, plain = Mod7(0), F(0.0), 0
    for i in range(n):
        acc = acc + i * acc + 1
        f = f + 0.5
        plain += acc
        if i == n // 2: plain = Mod7(plain)
    return acc, f, plain, type(plain).__name__
print(hot(2500))
