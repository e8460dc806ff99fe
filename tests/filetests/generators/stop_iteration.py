# PEP 479: a StopIteration that leaves a generator is a RuntimeError, with the StopIteration as its cause.
def leaks(n):
    for i in range(n):
        yield i
    raise StopIteration("leak")

for limit in (0, 3, 600):
    total = 0
    try:
        for value in leaks(limit):
            total += value
    except RuntimeError as error:
        print(total, error)

def handles():
    try:
        yield 1
        raise StopIteration
    except StopIteration:
        yield "handled"

print(list(handles()))

def from_expression():
    def stop():
        raise StopIteration(7)
    return list(stop() for _ in range(3))

try:
    from_expression()
except RuntimeError as error:
    print(error)

def delegating():
    yield from leaks(2)

for value in delegating():
    print(value)
