# cold: one call of each
import time
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for n in (0, 3, 8):
    for v in (2**70, -2**70, 1j, 1.5, "1", None):
        f = [2024, 1, 1, 0, 0, 0, 0, 1, 0]
        f[n] = v
        show(lambda: time.mktime(tuple(f)))
        show(lambda: time.asctime(tuple(f)))
        show(lambda: time.strftime("%Y", tuple(f)))
