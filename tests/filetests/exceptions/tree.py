# The builtin exception tree: what catches what, how each writes itself.
classes = [BaseException, Exception, ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, FloatingPointError, GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError,
           NotImplementedError, OSError, OverflowError, RecursionError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError, SystemExit, TypeError, UnboundLocalError, UnicodeError, ValueError, ZeroDivisionError, Warning, UserWarning, DeprecationWarning]
for thrown in classes:
    row = ""
    for handler in classes:
        try:
            raise thrown("m")
        except handler:
            row += "x"
        except BaseException:
            row += "."
    print(row, repr(thrown("m")), thrown)
print(repr(IndentationError("i")), repr(PermissionError(13, "p")), repr(FileNotFoundError()), EnvironmentError is OSError, IOError is OSError)
n = 0
for i in range(600):
    try:
        try:
            raise classes[i % 30]
        except LookupError:
            n += 1
        except RuntimeError:
            n += 100
    except BaseException:
        n += 10000
print(n)
print(ValueError(1, "a", None), repr(ValueError([1])), repr(KeyError("a", "b")), str(KeyError("it's")), str(MemoryError()), str(SystemExit(3)), repr(ValueError(ValueError("in"))), isinstance(RecursionError(), RuntimeError), bool(ValueError()))
for bad in (lambda: ValueError(x=1), lambda: ValueError("a") + 1, lambda: ValueError < KeyError, lambda: ValueError()[0], lambda: len(ValueError()), lambda: ValueError()()):
    try:
        bad()
    except TypeError as error:
        print(error)
