# Traceback objects: tb_next, tb_lineno, tb_frame, tb_lasti; what a handler sees, cut and joined chains, with_traceback.
import sys
def frames(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return out
def a(n): return b(n)
def b(n):
    if n:
        return a(n - 1)
    x = 1
    return x / 0
def caught():
    try:
        a(1)
    except ZeroDivisionError as error:
        return frames(error.__traceback__), error.__traceback__.tb_frame is sys._getframe(), type(error.__traceback__).__name__
print(caught())
def stored():
    try: b(0)
    except ZeroDivisionError as error: return error
e = stored()
print(frames(e.__traceback__))
def again():
    try: raise e
    except ZeroDivisionError: pass
    return frames(e.__traceback__)
print(again(), again())
e.__traceback__ = None
print(again())
def bare():
    try:
        try: a(0)
        except ZeroDivisionError:
            raise
    except ZeroDivisionError as error: return frames(error.__traceback__)
def named():
    try:
        try: a(0)
        except ZeroDivisionError as error:
            raise error
    except ZeroDivisionError as error: return frames(error.__traceback__)
def with_tb():
    try: raise ValueError("v").with_traceback(e.__traceback__)
    except ValueError as error: return frames(error.__traceback__)
print(bare(), named(), with_tb())
def gen():
    yield 1
    raise KeyError
def through_generator():
    g = gen()
    try:
        for _ in g: pass
    except KeyError as error: return frames(error.__traceback__)
print(through_generator())
tb = e.__traceback__
print(tb.tb_next, [n for n in dir(tb) if n.startswith("tb_")])
for action in ("tb.tb_lineno = 1", "tb.tb_frame = None", "tb.tb_next = 5", "tb.tb_next = tb"):
    try: exec(action); print("fine", action)
    except (AttributeError, TypeError, ValueError) as error: print(action, "|", type(error).__name__, error)
print(ValueError("never raised").__traceback__, sys.exc_info())
def hot(n):
    depths = {}
    for i in range(n):
        try: a(i % 5)
        except ZeroDivisionError as error:
            k = len(frames(error.__traceback__))
            depths[k] = depths.get(k, 0) + error.__traceback__.tb_lineno - error.__traceback__.tb_frame.f_code.co_firstlineno
    return depths
print(hot(800))
