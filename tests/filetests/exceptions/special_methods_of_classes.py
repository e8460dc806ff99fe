"""Which exception class has which special method itself, and what it does with the instances of others."""

import builtins

METHODS = "__new__ __init__ __str__ __repr__ __reduce__ __getstate__ __setstate__".split()
classes = sorted(
    (c for c in vars(builtins).values() if isinstance(c, type) and issubclass(c, BaseException)),
    key=lambda c: c.__name__,
)
for c in classes:
    print(c.__name__, [name for name in METHODS if name in vars(c)], [getattr(c, name).__qualname__ for name in METHODS[:2]])


def attempt(function, *arguments, **keywords):
    try:
        return function(*arguments, **keywords)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# Hot, so that traces call them.
for made in [ValueError, KeyError, OSError, FileNotFoundError, MemoryError, ImportError, ExceptionGroup] * 40:
    results = [attempt(maker.__new__, made) for maker in (BaseException, Exception, ValueError, LookupError, OSError)]
    if made is not ValueError or results[2] == "":
        last = [str(result) for result in results]
for made in [ValueError, KeyError, OSError, FileNotFoundError, MemoryError, ImportError, ExceptionGroup]:
    print(made.__name__, [str(attempt(maker.__new__, made)) for maker in (BaseException, Exception, ValueError, LookupError, OSError)])
print(last)

for error in (
    KeyError("a"),
    OSError(1000, "text", "file"),
    ImportError("text", name="n"),
    SyntaxError("text", ("file", 1, 2, "line")),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "reason"),
    ExceptionGroup("text", [ValueError(1)]),
):
    print(type(error).__name__, [attempt(owner.__str__, error) for owner in (BaseException, LookupError, KeyError, OSError)])
    error.args = ("other",)
    print(str(error), [attempt(BaseException.__str__, error), attempt(Exception.__init__, error, "third", "fourth"), error.args, str(error)])
    print(attempt(Exception.__init__, error, name=1), attempt(type(error).__init__, error, other=1))

missing = ImportError("text")
missing.msg = "new"
print(missing, missing.args, missing.__reduce__())
wrong = AttributeError("text", name="n", obj=3)
print(wrong.__getstate__(), wrong.__reduce__(), Exception("a").__getstate__())
print(StopIteration.__new__(StopIteration, 1).value, attempt(ValueError.__new__), attempt(ValueError.__new__, 1), attempt(OSError.__new__, int))


class Shown(bytes):
    def __repr__(self):
        return "shown"


class ShownArray(bytearray):
    def __repr__(self):
        return "shown"


class ShownError(Exception):
    def __repr__(self):
        return "shown"


for value in Shown(b"a"), ShownArray(b"a"), ShownError(1):
    print(str(value), f"{value}", f"{value!r}", "%s" % value, format(value), object.__str__(value), [value])


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


print([type(object.__getstate__(c)).__name__ for c in (int, Made, Meta, object, type)])


class Both(KeyError, IndexError):
    def __new__(cls, *arguments):
        return super().__new__(cls, *arguments)


class Neither(OSError, KeyError):
    pass


print(repr(Both()), repr(Both(1)), attempt(KeyError.__new__, Both), attempt(ValueError.__new__, Both), attempt(KeyError.__new__, Neither))

for bases in ((IndexError, KeyError), (OSError, KeyError), (KeyError, OSError), (KeyError, NameError), (ImportError, KeyError), (ValueError, StopIteration)):
    mixed = type("Mixed", bases, {})
    print(bases[0].__name__, str(mixed("a")), f"{mixed(2, 't')}", str(mixed()), mixed("a").args)
