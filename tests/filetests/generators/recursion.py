# Deep chains of generators: counted against the recursion limit, never a fault of the interpreter.
def chain(n):
    if n:
        for value in chain(n - 1):
            yield value + 1
    else:
        yield 0

def delegating(n):
    if n:
        yield from delegating(n - 1)
    yield n

print(list(chain(300)), sum(delegating(300)))
for make in (chain, delegating):
    try:
        list(make(5000))
        print("not reached")
    except RecursionError as error:
        print(error)

def through_native(n):
    return sum(x for x in (through_native(n - 1) if i else 1 for i in range(2))) if n else 1

print(through_native(50))
total = 0
for i in range(1, 60):
    total += sum(chain(i % 20)) + sum(delegating(i % 7))
print(total)
