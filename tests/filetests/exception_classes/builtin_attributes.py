# Attributes and texts of the built-in exceptions: StopIteration.value, NameError.name, KeyError's repr, SystemExit.code and others.
for error in (KeyError("k"), KeyError("a", "b"), KeyError(), StopIteration(5), StopIteration(), SystemExit(3), SystemExit("bye", 1), OSError(9999, "No such file"), OSError(9999, "text", "file.txt"),
              OSError("one"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), UnicodeEncodeError("ascii", "h\xe9", 1, 2, "ordinal"), AttributeError("a", name="n", obj=1),
              NameError("n", name="x"), ImportError("i", name="mod", path="p"), SyntaxError("msg"), AssertionError(), LookupError("l"), ArithmeticError(1, 2), BaseException("b"), GeneratorExit()):
    print(f"{type(error).__name__:20} {error!s:50} {error!r}")
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, OSError(9999, "x").errno, OSError(9999, "x", "f").filename, OSError("one").errno)
print(AttributeError("a", name="n", obj=1).name, NameError("n").name, ImportError("i", name="m").name, KeyError("x").args, type(OSError(9999, "x")).__name__, type(OSError(9998, "x")).__name__)
for text in ("nothing_here", "None.attribute", "import_me.x", "{}['k']", "[][0]", "int('z')", "1 / 0", "next(iter(()))", "(1).real()", "'a'.nope", "chr(-1)", "''.join([1])", "float('x')", "10 ** 400 * 1.0", "b'\\xff'.decode()", "'é'.encode('ascii')"):
    try:
        eval(text)
    except Exception as error:
        print(text, "|", type(error).__name__, "|", error, "|", getattr(error, "name", None), "|", error.args == (str(error),))
for make in ("KeyError(x=1)", "AttributeError('a', nope=1)", "NameError(name='n', obj=1)", "StopIteration(value=1)", "UnicodeDecodeError('a')", "ValueError(1, key=2)"):
    try:
        eval(make)
    except TypeError as error:
        print(make, "|", error)
def generator():
    yield 1
    return "value"
def hot(n):
    got = {}
    for i in range(n):
        try:
            match i % 5:
                case 0: [][i]
                case 1: {}[i]
                case 2: i.nothing
                case 3: missing_name
                case 4:
                    g = generator()
                    next(g); next(g)
        except StopIteration as stop: key = stop.value
        except (LookupError, AttributeError, NameError) as error: key = f"{type(error).__name__} {getattr(error, 'name', '-')}"
        got[key] = got.get(key, 0) + 1
    return got
print(hot(1500))
