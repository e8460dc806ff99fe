# The last line of an uncaught exception is what its own __str__ says, also along the chain.
class Coded(Exception):
    def __init__(self, code, text):
        super().__init__(code)
        self.code, self.text = code, text
    def __str__(self):
        return f"[{self.code}] {self.text}"
class Sub(Coded):
    def __repr__(self):
        return "repr is not shown"
class Broken(Exception):
    def __str__(self):
        raise ValueError("in str")
def fail(n):
    if n % 3 == 0:
        raise Coded(n, "three")
    if n % 5 == 0:
        raise Sub(n, "five")
    return n
def hot(n):
    texts = 0
    for i in range(n):
        try:
            texts += fail(i)
        except Coded as error:
            texts += len(str(error))
    return texts
print(hot(1500))
try:
    str(Broken())
except ValueError as error:
    print(error)
try:
    try:
        fail(3)
    except Coded as error:
        raise Broken from error
except Broken:
    raise Sub(5, "last")
