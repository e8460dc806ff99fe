# cpython: 3.14
# The frames of methods that dataclass wrote are shown, with the lines of their text.
from dataclasses import dataclass, field, FrozenInstanceError
@dataclass(frozen=True, order=True)
class P:
    x: int
    y: object = None
@dataclass
class Checked:
    n: int
    tags: list = field(default_factory=list)
    def __post_init__(self):
        if self.n < 0: raise ValueError('negative')
def change(p): p.x = 5
def remove(p): del p.x
def less(p): return p < P(1, 'a')
def equal(p): return p == P(1, Odd())
def made(p): return Checked(-1)
def factory(p): return Broken()
class Odd:
    def __eq__(self, other): raise LookupError('eq')
    __hash__ = None
@dataclass
class Broken:
    a: list = field(default_factory=lambda: [][1])
for act in (change, remove, less, equal, hash, made, factory):
    try: act(P(1, Odd() if act in (equal, hash) else 2))
    except Exception as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb: print(' ', tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_code.co_filename == '<string>'); tb = tb.tb_next
n = 0
for i in range(2000): n += P(i, 1) < P(1000, 0)
print(n, P.__lt__.__code__.co_firstlineno, P.__init__.__code__.co_varnames)
