# Annotations kept as texts are evaluated for singledispatch.
# cold: it registers functions
from __future__ import annotations
import functools
from collections.abc import Sequence
@functools.singledispatch
def f(arg): return 'base'
@f.register
def _(arg: int): return 'int'
@f.register
def _(arg: Sequence): return 'seq'
@f.register
def _(arg: float | complex): return 'num'
class C:
    @functools.singledispatchmethod
    def g(self, arg): return 'base'
    @g.register
    def _(self, arg: str): return 'str'
print(f(1), f([1]), f(2.0), f(1j), f({}), C().g('x'), C().g(1))
try:
    @f.register
    def _(arg: "nonsense_"): pass
except Exception as e: print(type(e).__name__, e)
try:
    @f.register
    def _(arg): pass
except Exception as e: print(type(e).__name__, e)
