# next() on generators: with and without a default, in hot code.
def numbers(n):
    for i in range(n):
        yield i

generator = numbers(3)
print(next(generator), next(generator), next(generator), next(generator, "default"), next(generator, None))
try:
    next(generator)
except StopIteration as stop:
    print("stop", stop.value)
try:
    next(5)
except TypeError as error:
    print(error)

def drain(n):
    source = numbers(n)
    total = 0
    while (value := next(source, None)) is not None:
        total += value
    return total

print(drain(900))

def pairwise(n):
    source = numbers(n)
    for value in source:
        yield value, next(source, -1)

print(sum(a * b for a, b in pairwise(500)), list(pairwise(5)))

def leaks(n):
    source = numbers(n)
    while True:
        yield next(source)

try:
    print(sum(leaks(600)))
except RuntimeError as error:
    print(error, repr(error.__cause__))
first = next((x for x in numbers(1000) if x * x > 5000), None)
print(first, next(iter([]), "empty"))
