# yield from: generators, other iterables, return values, nesting.
def inner(n):
    total = 0
    for i in range(n):
        total += i
        yield i
    return total

def outer(n):
    first = yield from inner(n)
    yield first
    second = yield from [first, -first]
    third = yield from inner(0)
    yield second, third
    return "done"

def outermost(n):
    result = yield from outer(n)
    yield result

print(list(outermost(3)))

def hot(n):
    yield from inner(n)
    yield from range(n)
    yield from (i * i for i in range(n))

checksum = 0
for value in hot(700):
    checksum = (checksum * 7 + value) % 999983
print(checksum)

def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)

print(list(tree(4)), sum(tree(9)))
try:
    def wrong():
        yield from 5
    list(wrong())
except TypeError as error:
    print(error)
