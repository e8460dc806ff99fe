# except*: each clause takes its part of the group, the rest goes on; naked exceptions are wrapped.
def show(error, depth=0):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}: {', '.join(show(e) for e in error.exceptions)})"
    return repr(error)
def handle(error):
    log = []
    try:
        try:
            raise error
        except* ValueError as group:
            log.append("V " + show(group))
        except* (TypeError, KeyError) as group:
            log.append("TK " + show(group))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as rest:
        log.append("rest " + show(rest))
    return log
for error in (ValueError(1), OSError("o"), ExceptionGroup("g", [ValueError(1), TypeError(2)]), ExceptionGroup("g", [ValueError(1), OSError("x"), ExceptionGroup("in", [KeyError("k"), OSError("y")])]),
              BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(2)]), ExceptionGroup("only", [IndexError()])):
    print(handle(error))
def nothing():
    try: pass
    except* ValueError: return_value = "never"
    else: return_value = "else"
    return return_value
print(nothing())
def raising_inside():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError("3")])
        except* ValueError:
            raise KeyError("new")
        except* TypeError:
            raise
    except ExceptionGroup as group:
        return show(group), show(group.exceptions[0].__context__) if group.exceptions[0].__context__ else None
print(raising_inside())
for body in ("except* ExceptionGroup: pass", "except* 5: pass", "except* (ValueError, BaseExceptionGroup): pass"):
    try:
        exec(f"try:\n    raise ValueError\n{body}")
    except TypeError as error:
        print(error)

def hot(n):
    counts = {"v": 0, "t": 0, "rest": 0, "naked": 0}
    for i in range(n):
        parts = [kind(i) for k, kind in enumerate((ValueError, TypeError, OSError)) if i >> k & 1] or [ValueError(i)]
        try:
            try:
                raise ExceptionGroup("g", parts) if i % 5 else parts[0]
            except* ValueError as g: counts["v"] += len(g.exceptions)
            except* TypeError as g: counts["t"] += len(g.exceptions)
        except ExceptionGroup as g: counts["rest"] += len(g.exceptions)
        except OSError: counts["naked"] += 1
    return counts
print(hot(1600))
