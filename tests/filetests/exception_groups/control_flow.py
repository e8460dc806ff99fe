# except* in functions, loops and generators, with finally, nested try, names deleted, and tracebacks of uncaught groups.
def loops(n):
    seen = []
    for i in range(n):
        try:
            if i % 2: raise ExceptionGroup("odd", [ValueError(i)])
        except* ValueError as g:
            seen.append(g.exceptions[0].args[0])
        else:
            continue
        if i > 6: break
    return seen, "g" in locals()
print(loops(20))
def nested():
    log = []
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError as g:
            try:
                raise KeyError("inner")
            except KeyError as k:
                log.append((type(k.__context__).__name__, k.__context__ is g))
        except* TypeError:
            log.append("type")
    finally:
        log.append("finally")
    return log
print(nested())
def generator():
    try:
        yield 1
    except* ValueError as g:
        yield [str(e) for e in g.exceptions]
    yield "end"
gen = generator()
print(next(gen), gen.throw(ExceptionGroup("t", [ValueError("x"), ValueError("y")])), next(gen))
gen = generator()
next(gen)
print(gen.throw(ValueError("naked")))
def partial():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError("left")])
    except* ValueError:
        pass
def hot(n):
    total = 0
    for i in range(n):
        try:
            partial()
        except ExceptionGroup as g:
            total += len(g.exceptions)
            if g.exceptions[0].args != ("left",): total -= 100
        try:
            try:
                raise TypeError(i)
            except* TypeError as g:
                total += g.exceptions[0].args[0]
        finally:
            total += 1
    return total
print(hot(1000))
try:
    partial()
except ExceptionGroup as g:
    print(repr(g), g.__traceback__.tb_next.tb_frame.f_code.co_name, g.exceptions[0].__traceback__)
partial()
