# yield from an object of a class: its send, throw and close are used where it has them.
class Plain:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("plain result")
        return self.n

class Full(Plain):
    def send(self, value):
        print("send", value)
        if value == "stop":
            raise StopIteration("send result")
        return "sent"

    def throw(self, *arguments):
        print("throw", arguments)
        if isinstance(arguments[0], KeyError):
            raise StopIteration("throw result")
        return "thrown"

    def close(self):
        print("close")

def delegate(iterable):
    result = yield from iterable
    yield "result", result

print(list(delegate(Plain(3))), list(delegate(Full(2))))
generator = delegate(Full(5))
print(next(generator), generator.send(1), generator.throw(ValueError("v")), next(generator))
print(generator.send("stop"))
generator = delegate(Full(5))
next(generator)
print(generator.throw(KeyError("k")))
generator = delegate(Full(5))
next(generator)
print(generator.close(), next(generator, "closed"))
for act in (lambda g: g.send(1), lambda g: g.throw(ValueError("x")), lambda g: g.close()):
    generator = delegate(Plain(5))
    next(generator)
    try:
        print(act(generator))
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)

class BadClose(Plain):
    def close(self):
        raise OSError("cannot close")

generator = delegate(BadClose(3))
next(generator)
try:
    generator.close()
except OSError as error:
    print(error)
print(next(generator, "ended"))
total = 0
for i in range(300):
    for value in delegate(Plain(i % 7)):
        total += value if isinstance(value, int) else len(value[1])
print(total)
