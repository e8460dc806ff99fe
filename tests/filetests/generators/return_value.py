# What a generator returns is the value of the StopIteration, whatever it is.
def returns(value):
    yield 1
    return value

for value in (None, 5, (), (1, 2), ["list"], StopIteration("s"), ValueError):
    generator = returns(value)
    next(generator)
    try:
        next(generator)
    except StopIteration as stop:
        print(repr(stop.value), repr(stop), stop.args)

def collects():
    results = []
    for value in (None, 5, (1, 2), StopIteration("s")):
        results.append((yield from returns(value)))
    return results

def runs():
    print((yield from collects()))

print(list(runs()))

def summing(n):
    total = 0
    for i in range(n):
        total += yield i
    return total

def driver(n):
    generator = summing(n)
    value = next(generator)
    while True:
        try:
            value = generator.send(value * 2)
        except StopIteration as stop:
            return stop.value

print(driver(900))
stop = StopIteration()
print(stop.value, StopIteration(1).value, StopIteration(1, 2).value)
stop.value = "set"
print(stop.value, stop.args)
