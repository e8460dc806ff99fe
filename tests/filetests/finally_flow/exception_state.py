# sys.exception() and bare raise through finally, nested handlers, generators and loops; names unbound after except.
import sys
def now(): return repr(sys.exception())
def nested():
    log = [now()]
    try: raise ValueError(1)
    except ValueError:
        log.append(now())
        try: raise KeyError(2)
        except KeyError: log.append(now())
        log.append(now())
        try: pass
        finally: log.append(now())
    log.append(now())
    return log
print(nested())
def in_finally():
    log = []
    try:
        try: raise ValueError("v")
        finally: log.append(now())
    except ValueError: pass
    try: pass
    finally: log.append(now())
    return log
print(in_finally())
def gen():
    yield now()
    try: raise KeyError("gen")
    except KeyError:
        yield now()
        yield now()
    yield now()
g = gen()
try: raise ValueError("outside")
except ValueError:
    print(next(g), next(g), now())
print(next(g), now(), next(g))
def reraise():
    try:
        try: raise ValueError("first")
        except ValueError:
            try: raise KeyError("second")
            except KeyError: pass
            raise
    except ValueError as error: return repr(error), error.__context__
print(reraise())
def helper(): raise
try: helper()
except RuntimeError as error: print(error)
try:
    try: raise OSError("o")
    except OSError: helper()
except OSError as error: print(repr(error), error.__traceback__.tb_next.tb_frame.f_code.co_name if error.__traceback__.tb_next else None)
def unbound():
    e = "before"
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as error: return str(error)
print(unbound(), sys.exc_info())
def loops():
    seen = []
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as error:
            seen.append(error)
            if i == 1: continue
        seen.append(now())
    return seen
print(loops())
def hot(n):
    total = 0
    g = None
    for i in range(n):
        try:
            if i % 2: raise ValueError(i)
            total += sys.exception() is None
        except ValueError as error:
            total += sys.exception() is error
            g = gen()
            total += next(g) == now()
        finally:
            total += sys.exc_info() == (None, None, None)
    return total
print(hot(1000))
