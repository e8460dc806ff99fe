# return, break, continue and raise in try, except, else and finally, nested: which wins.
def a():
    try: return "try"
    finally: log.append("a")
def b():
    for i in range(3):
        try:
            if i == 1: break
            continue
        finally:
            log.append(f"b{i}")
    return i
def c():
    x = 1
    try: return x
    finally: x = 2; log.append(x)
def d():
    try:
        try: raise ValueError("v")
        finally: log.append("inner")
    except ValueError as e: return str(e)
    else: return "else"
    finally: log.append("outer")
def e(n):
    try:
        if n == 0: return "try"
        if n == 1: raise KeyError(n)
        if n == 2: raise OSError(n)
    except KeyError: return "except"
    else: return "else"
    finally:
        log.append(f"e{n}")
        if n == 2: log.append("raising on")
def f():
    while True:
        try:
            try: raise ValueError
            except ValueError: break
            finally: log.append("f1")
        finally: log.append("f2")
    return "after"
def g():
    result = []
    for i in range(4):
        try:
            try:
                if i == 0: continue
                if i == 1: raise ValueError(i)
                result.append(i)
                if i == 3: return result
            except ValueError as error:
                result.append(repr(error))
                continue
            else: result.append("else")
            finally: result.append(f"fin{i}")
        finally: log.append(f"g{i}")
def h():
    try:
        try: 1 / 0
        finally: {}["k"]
    except KeyError as error: return type(error.__context__).__name__
def i():
    def gen():
        try:
            yield 1
            yield 2
        finally: log.append("closed")
    items = gen()
    for x in items:
        try: return x
        finally: items.close(); log.append("i")
log = []
for function in (a, b, c, d, f, g, h, i):
    print(function.__name__, function(), log)
    log.clear()
for n in range(4):
    try: print(e(n), log)
    except OSError as error: print("out", repr(error), log)
    log.clear()
namespace = {}
exec(compile("""
def swallow():
    try: raise ValueError
    finally: return "finally wins"
def swallow_loop():
    for i in range(3):
        try: raise ValueError
        finally: continue
    return i
def replaced():
    try: return "try"
    finally: return "finally"
def broken():
    while True:
        try: return 1
        finally: break
    return "after break"
""", "<swallow>", "exec"), namespace)
del namespace["__builtins__"]
print([namespace[k]() for k in ("swallow", "swallow_loop", "replaced", "broken")])
def hot(n):
    total = 0
    for k in range(n):
        try:
            total += len(e(k % 4) or "")
            total += b() + len(g())
        except OSError: total += 1
        finally: log.clear()
    return total
print(hot(700))
