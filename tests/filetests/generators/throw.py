# throw: in every form, at every kind of suspension.
def survivor():
    log = []
    while True:
        try:
            log = log + [(yield log)]
        except (KeyError, IndexError) as error:
            log = log + [repr(error)]
        except ValueError:
            return "gave up"

generator = survivor()
print(next(generator), generator.send(1), generator.throw(KeyError("a")), generator.throw(IndexError), generator.send(2))
try:
    generator.throw(ValueError)
except StopIteration as stop:
    print("returned", stop.value)
try:
    generator.throw(KeyError("finished"))
except KeyError as error:
    print("finished", error)

fresh = survivor()
try:
    fresh.throw(OSError("fresh"))
except OSError as error:
    print(error)
print(list(fresh))
for bad in (5, "text", int, None, [ValueError]):
    generator = survivor()
    next(generator)
    try:
        generator.throw(bad)
    except TypeError as error:
        print(error)
    print(generator.send("alive"))

def replaces():
    try:
        yield 1
    except ValueError as error:
        raise TypeError("replaced") from error

generator = replaces()
next(generator)
try:
    generator.throw(ValueError("original"))
except TypeError as error:
    print(error, repr(error.__cause__), repr(error.__context__))
total = 0
for i in range(700):
    generator = survivor()
    next(generator)
    total += len(generator.throw(KeyError(i))) + len(generator.send(i))
print(total)
generator = survivor()
next(generator)
generator.throw(RuntimeError("uncaught"))
