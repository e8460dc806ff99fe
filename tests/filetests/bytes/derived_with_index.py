# An __index__ comes before the bytes of a class that derives from a buffer; angles that leave the range of floats.
import math


class Array(bytearray):
    def __index__(self): return 2


class Plain(bytes):
    def __index__(self): return 3


class Both(bytes):
    def __index__(self): return 3

    def __bytes__(self): return b"zz"


for i in range(40):
    out = [make(kind(b"abc")) for make in (bytes, bytearray) for kind in (Array, Plain, Both)]
    angles = [f(x) for f in (math.degrees, math.radians) for x in (1e308, -1e308, math.inf, math.nan, 5e-324)]
print(out, angles)
