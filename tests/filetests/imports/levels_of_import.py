# cold: one call of each
import sys
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for lv in (2**70, 2**31, -1, -2**70, True, 'a', 1.5, None):
    for name in ('', 'abc', 'sys'):
        show(lambda: 1 and __import__(name, {"__package__": "collections"}, None, (), lv) and 1)
