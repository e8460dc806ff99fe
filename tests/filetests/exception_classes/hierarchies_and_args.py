# Exception classes of one's own: args, str, repr, attributes, catching by base and by tuple.
class AppError(Exception):
    code = 1
    def __init__(self, *args, hint=None, **more):
        super().__init__(*args)
        self.hint = hint
        self.__dict__.update(more)
class NotFound(AppError, KeyError):
    code = 404
class Denied(AppError):
    code = 403
    def __str__(self): return f"denied: {self.args[0] if self.args else '?'} ({self.hint})"
class Silent(Exception):
    def __init__(self): pass
class Renaming(ValueError):
    def __init__(self, a, b): self.args = (b, a)
for error in (AppError(), AppError("one"), AppError("one", 2), NotFound("key"), Denied("x", hint="h"), Silent(), Renaming(1, 2), AppError(x=1)):
    print(repr(error), str(error) == error.__str__(), f"[{error}]", error.args, vars(error))
print(Silent.__mro__[1].__name__, NotFound.__mro__[1:4], issubclass(NotFound, LookupError), AppError("a") == AppError("a"), Exception(1).args + (2,))
def attempt(make):
    try:
        raise make
    except (NotFound, Renaming) as error:
        return "tuple", type(error).__name__
    except AppError as error:
        return "app", error.code
    except Exception as error:
        return "other", type(error).__name__
print([attempt(e) for e in (NotFound, Denied("d"), AppError, Silent, Renaming(1, 2), TypeError("t"))])
for bad in (5, "text", int, None, object()):
    try:
        raise bad
    except TypeError as error:
        print(error)
class NewFails(Exception):
    def __new__(cls, *args): return 5
try:
    raise NewFails
except TypeError as error:
    print(error)
try:
    raise AppError("cause") from 5
except TypeError as error:
    print(error)
try:
    try: raise ValueError
    except 5: pass
except TypeError as error:
    print(error, type(error.__context__).__name__)
e = AppError("m")
e.args = [1, 2]
print(e.args, e)
try:
    e.args = 5
except TypeError as error:
    print(error)

def hot(n):
    kinds = [NotFound, Denied, AppError, Silent, ValueError]
    counts = {}
    for i in range(n):
        try:
            raise kinds[i * i % 5]() if i % 2 else kinds[i % 5]
        except LookupError as error: name = "lookup"
        except Denied as error: name = str(error)
        except (Silent, ValueError): name = "tuple"
        except AppError: name = "app"
        counts[name] = counts.get(name, 0) + 1
    return counts
print(hot(2500))
