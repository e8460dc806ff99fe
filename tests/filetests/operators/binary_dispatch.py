# Which of __op__ and __rop__ is asked, in which order, and what NotImplemented does.
log = []
def recorder(name, result):
    def method(self, other):
        log.append(f"{type(self).__name__}.{name}")
        return result
    return method

names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
class Left: pass
class Right: pass
class Sub(Left): pass
for n in names:
    setattr(Left, f"__{n}__", recorder(n, NotImplemented))
    setattr(Right, f"__r{n}__", recorder("r" + n, n.upper()))
    setattr(Sub, f"__r{n}__", recorder("r" + n, "sub " + n))
symbols = "+ - * / // % ** << >> & | ^ @".split()
for symbol in symbols:
    print(symbol, eval(f"Left() {symbol} Right()"), eval(f"Left() {symbol} Sub()"), log)
    log.clear()
for symbol in symbols:
    for text in (f"Left() {symbol} Left()", f"Right() {symbol} 1", f"1 {symbol} Left()"):
        try:
            eval(text)
        except TypeError as error:
            print(error, log)
        log.clear()

class Money:
    def __init__(self, n): self.n = n
    def __add__(self, other):
        if isinstance(other, Money): return Money(self.n + other.n)
        if isinstance(other, int): return Money(self.n + other)
        return NotImplemented
    __radd__ = __add__
    def __mul__(self, k): return Money(self.n * k) if isinstance(k, int) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return Money(-self.n)
    def __sub__(self, other): return self + -other

def hot(n):
    total = Money(0)
    for i in range(n):
        total = total + Money(i) - i + 2 * Money(1)
    return total.n, sum([Money(1), Money(2)]).n
print(hot(2000))
try:
    Money(1) + "x"
except TypeError as error:
    print(error)
