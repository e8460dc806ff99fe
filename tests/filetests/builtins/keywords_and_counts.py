# Keyword arguments where none are taken, and too many arguments: each in its own words.
# cold: wrong calls only
class Made(list):
    def __new__(cls, **names): return super().__new__(cls)
def generator(): yield
calls = """b"ab".replace(b"a", b"b", count=1)|bytearray(b"ab").replace(b"a", b"b", count=1)|[].__init__(foo=1)|[].__init__([1], foo=1)|Made(foo=1)
generator().throw(foo=1)|generator().throw(ValueError, foo=1)|str("x", (), {}, a=1)|str("x", (), {}, 1)|str(b"x", "ascii", a=1)|eval("1", {}, {}, a=1)|eval("1", {}, {}, 1)
exec("1", {}, {}, None, 5)|exec("1", {}, {}, None)|exec("1", {}, {}, a=1)|exec("1", {}, {}, closure=None, a=1)|b"".__buffer__(2**70)|__import__("x\\0y")|__import__("it's")
'%s' % (1 + 2j)|1j ** 2|(-8) ** 0.5|1j / 2|2 - 1j|-1j * 0.0|1e308 * 1e308j|'{:.1f}'.format((-8) ** (1 / 3))"""
for call in calls.replace("\n", "|").split("|"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
for made in generator(), iter([]), {}.keys(), len, reversed([]), iter(range(3)), enumerate([]), object():
    try:
        print(made.__init__(1, 2, a=3))
    except TypeError as error:
        print(error)
