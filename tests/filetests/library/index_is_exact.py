# cold: each case is asked once
# operator.index gives an exact int, whatever `__index__` gives.
import operator
class S(int): pass
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for v in True, S(3), I(True), I(S(4)), I(5):
    try: r = operator.index(v); print(r, type(r))
    except TypeError as e: print(e)
for v in True, S(3), I(True), I(S(4)), I(5):
    try: r = operator.__index__(v); print(r, type(r))
    except TypeError as e: print(e)
