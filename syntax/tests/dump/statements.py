"""Statements: a docstring first."""
x = y = 1; z: int
w: int = 2
(v): "quoted" = 3
a.b: int = None if False else 4
x += 1
x @= y; x //= 2; x **= 3; x >>= 1; x <<= 1; x &= 1; x |= 1; x ^= 1; x %= 1; x /= 1; x *= 1; x -= 1
del x, (y, z), [w], a.b, a[0]
a, b = b, a
a, *b = (c, *d) = [*e, f]
for i in range(3): pass
for a, *b in c, *d:
    continue
else:
    break_ = 1
while x:
    break
else:
    pass
if a: b
elif c: d;
else:
    if e:
        f
    elif g:
        h
with a: pass
with a as b, c as (d, e): pass
with (a, b): pass
with (a as b, c,): pass
with (a, b) as c: pass
with (a): pass
with ((a, b)): pass
with (yield_), b: pass
raise
raise A
raise A from B
try:
    a
except: b
try:
    a
except A: pass
except (A, B) as c:
    pass
except A, B:
    pass
else:
    d
finally:
    e;
try: a
finally: b
try:
    a
except* A as b:
    c
except* B: d
assert a
assert a, b
import a
import a.b.c, d as e
from a import b
from a.b import c as d, e
from . import a
from .. import (a, b as c,)
from ...a.b import c
from a import *
global g1, g2
def outer():
    v = 1
    def inner():
        nonlocal v
        return
    return v, *inner
a; b; c
pass
