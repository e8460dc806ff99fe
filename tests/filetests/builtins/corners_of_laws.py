"""Corners that the laws found: errors that are set by their key, bytearrays stored to, rows of views, mixed formats, long texts that are no int."""
# cold: each operation is asked once

from collections import OrderedDict, deque, defaultdict
def t(f, *a):
    try: print(repr(f(*a))[:60])
    except BaseException as e: print(type(e).__name__, e.args, str(e)[:40])
for k in (None, (1, 2), (), (1,), 5, KeyError("a")):
    for d in (OrderedDict(), OrderedDict(a=1)):
        try: t(d.move_to_end, k)
        except TypeError as e: print(e)
        t(d.pop, k); t(lambda: d[k]); t(lambda: d.__delitem__(k)); t(d.setdefault, k, 3)
    t({}.pop, k); t(lambda: {}[k]); t(set().remove, k); t(set().discard, k); t(defaultdict().__getitem__, k); t(deque().remove, k); t([].remove, k)
class B(int): pass
class A: pass
for i in (3, B(3), -9, B(-9), 2**70, "a", None, 0):
    for v in (A(), 256, -1, "a", 1):
        x = bytearray(b"abc")
        t(x.__setitem__, i, v)
        try: x[i] = v
        except Exception as e: print(type(e).__name__, e)
m = memoryview(b"abcdef").cast("B", [2, 3])
for i in (2**63, -2**63-1, 2, -3, 2**70, "a", 1, B(2**70)): t(lambda: m[i]); t(m.__getitem__, i); t(lambda: memoryview(b"ab")[i])
class P(bytes):
    def __mod__(self, o): return NotImplemented
class Q(bytearray): pass
class R(bytes): pass
class T(str):
    def __mod__(self, o): return NotImplemented
class U(str): pass
class V(bytearray):
    def __mod__(self, o): return NotImplemented
for l in (P(b"%b"), V(b"%b"), T("%s")):
    for r in (Q(b"x"), R(b"x"), U("x"), b"y", bytearray(b"z"), "w", 5):
        t(lambda: l % r)
for f, a in ((bytes.__rmod__, (b"x", b"%b")), (bytearray.__rmod__, (bytearray(b"x"), b"%b")), (bytes.__rmod__, (b"x", bytearray(b"%b"))), (str.__rmod__, ("x", "%s")), (bytes.__mod__, (b"%b", bytearray(b"x")))): t(f, *a)
for n in ("9" * 300, "é" * 300, " 1" * 200, b"9" * 300 + b"x", b"9" * 190 + b"'x"):
    for b in (2, 10, 36):
        t(lambda: int(n, b)); 
        try: int(n, b)
        except ValueError as e: print(len(str(e)), str(e)[-30:])
    for c in (int, float, complex):
        try: c(n if c is not complex else str(n)); print("ok")
        except ValueError as e: print(len(str(e)), str(e)[-30:])
