# close: GeneratorExit is raised where the generator is suspended.
log = []

def careful(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append(name + " exit")
        raise
    finally:
        log.append(name + " finally")

def returns():
    try:
        yield 1
    except GeneratorExit:
        return "a value"

def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            log.append("ignored")

def fails():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("while closing")

generator = careful("a")
print(generator.close(), log, next(generator, "closed before it began"))
generator = careful("b")
next(generator)
print(generator.close(), log, generator.close(), next(generator, "closed"))
generator = returns()
next(generator)
print(generator.close(), generator.close())
stubborn = ignores()
next(stubborn)
try:
    stubborn.close()
except RuntimeError as error:
    print(error)
generator = fails()
next(generator)
try:
    generator.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))
print(log)

def outer():
    try:
        yield from careful("inner")
    finally:
        log.append("outer finally")

generator = outer()
next(generator)
generator.close()
print(log[-3:])
generator = outer()
next(generator)
try:
    generator.throw(GeneratorExit("thrown"))
except GeneratorExit as error:
    print(repr(error), log[-3:])
for i in range(700):
    generator = careful(str(i))
    for value in generator:
        break
    generator.close()
print(len(log), log[-1])
