# Generators as context managers, in the style of contextlib.
class Manager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.generator.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

def manager(function):
    return lambda *arguments: Manager(function(*arguments))

log = []

@manager
def tagged(name):
    log.append("<" + name)
    try:
        yield name.upper()
    finally:
        log.append(name + ">")

@manager
def suppressing(*kinds):
    try:
        yield
    except kinds as error:
        log.append(repr(error))

with tagged("a") as a, tagged("b") as b:
    log.append(a + b)
with suppressing(KeyError, ValueError):
    with tagged("c"):
        raise KeyError("inside")
print(log)
try:
    with suppressing(KeyError):
        raise TypeError("passes")
except TypeError as error:
    print(error)
log.clear()
total = 0
for i in range(400):
    with suppressing(ZeroDivisionError):
        with tagged(str(i % 3)) as name:
            total += 100 // (i % 4) + int(name)
print(total, len(log))

@manager
def twice():
    yield 1
    yield 2

try:
    with twice():
        pass
except RuntimeError as error:
    print(error)
