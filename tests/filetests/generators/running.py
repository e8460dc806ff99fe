# A generator that is running cannot be resumed.
def me():
    yield 1
    for value in generator:
        yield value

generator = me()
try:
    for value in generator:
        print(value)
except ValueError as error:
    print(error)
print(list(generator))

def delegates():
    yield 0
    yield from generator

generator = delegates()
try:
    print(list(generator))
except ValueError as error:
    print(error)

def loops(n):
    for i in range(n):
        yield i
        if i == n - 1:
            try:
                list(self)
            except ValueError as error:
                yield str(error)

self = loops(500)
last = None
for last in self:
    pass
print(last)
