# __context__ across generators: what the caller handles is seen inside, what the generator handles is not seen outside.
def shows():
    while True:
        try:
            raise KeyError("own")
        except KeyError as error:
            yield repr(error.__context__)

generator = shows()
print(next(generator))
try:
    raise ValueError("caller")
except ValueError:
    print(next(generator), next(generator))
print(next(generator))

def in_handler():
    try:
        raise OSError("held")
    except OSError:
        while True:
            yield
generator = in_handler()
next(generator)
try:
    raise IndexError("after")
except IndexError as error:
    print(repr(error.__context__))
try:
    generator.throw(TypeError("thrown"))
except TypeError as error:
    print(repr(error.__context__))

def reraises():
    try:
        yield
    except ValueError:
        raise

generator = reraises()
next(generator)
try:
    try:
        raise LookupError("first")
    except LookupError:
        generator.throw(ValueError("second"))
except ValueError as error:
    print(repr(error.__context__), repr(error.__cause__))

def chain(n):
    try:
        yield from chain(n - 1) if n else iter(())
        raise ArithmeticError(n)
    except ArithmeticError as error:
        raise RuntimeError(n) from error

try:
    list(chain(3))
except RuntimeError as error:
    while error is not None:
        print(repr(error), repr(error.__cause__))
        error = error.__context__
total = 0
for i in range(700):
    generator = shows()
    try:
        raise ValueError(i)
    except ValueError:
        total += len(next(generator)) + len(next(generator))
print(total)
