# Groups as objects: split, subgroup, derive, nesting, subclasses with derive, notes and chaining kept.
def show(error):
    if error is None: return None
    if isinstance(error, BaseExceptionGroup):
        return (type(error).__name__, error.message, [show(e) for e in error.exceptions])
    return repr(error)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3)]), KeyError(4)])
print(show(g), str(g), repr(g), g.args)
match_, rest = g.split(ValueError)
print(show(match_), show(rest))
print(show(g.subgroup((TypeError, KeyError))), show(g.subgroup(OSError)), show(g.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "mid")), g.subgroup(Exception) is g)
print(show(g.split(lambda e: e.args == (2,))[1]), g.split(OSError)[0], g.split(OSError)[1] is g)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, isinstance(g, Exception), str(ExceptionGroup("one", [ValueError()])))
for args in ((), ("m",), ("m", []), ("m", 5), (5, [ValueError()]), ("m", [1]), ("m", [KeyboardInterrupt()]), ("m", [ValueError], 1), ("m", [ValueError])):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
class Group(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self
    def derive(self, errors): return Group(self.message + "'", errors, self.code + 1)
h = Group("h", [ValueError(1), TypeError(2)], 5)
h.add_note("a note")
h.__cause__ = KeyError("cause")
part = h.subgroup(ValueError)
print(show(part), part.code, part.__notes__, part.__cause__, h.derive([OSError()]).code, part.__traceback__)
try:
    g.message = "other"
except AttributeError as error:
    print(error)
try:
    g.exceptions = ()
except AttributeError as error:
    print(error)
print(type(g.exceptions).__name__, ExceptionGroup("l", [ValueError(1)]).exceptions)

def flatten(group):
    for e in group.exceptions:
        if isinstance(e, BaseExceptionGroup): yield from flatten(e)
        else: yield e
def hot(n):
    total = 0
    for i in range(n):
        group = ExceptionGroup("g", [ValueError(i), ExceptionGroup("n", [TypeError(1), ValueError(2)])])
        part, rest = group.split((ValueError, TypeError)[i % 2])
        total += len(list(flatten(part))) * 10 + len(list(flatten(rest)))
    return total
print(hot(800))
raise ExceptionGroup("uncaught", [ValueError("a"), ExceptionGroup("deep", [KeyError("b")])])
