# Generators that consume generators: the frames of all of them are on the stack at once.
def source(n):
    for i in range(n):
        yield i

def evens(numbers):
    for number in numbers:
        if number % 2 == 0:
            yield number

def squares(numbers):
    for number in numbers:
        yield number * number

def window(numbers):
    before = None
    for number in numbers:
        if before is not None:
            yield number - before
        before = number

total = 0
for difference in window(squares(evens(source(2000)))):
    total += difference
print(total)

def sieve(n):
    def without(prime, numbers):
        for number in numbers:
            if number % prime:
                yield number
    numbers = range(2, n)
    numbers = iter_of(numbers)
    while True:
        found = None
        for prime in numbers:
            found = prime
            break
        if found is None:
            return
        yield found
        numbers = without(found, numbers)

def iter_of(numbers):
    yield from numbers

print(list(sieve(120)))
print(sum(sieve(400)))
