# The traceback of an exception that leaves generators and those who consume them.
def source(n):
    for i in range(n):
        yield 10 // (n - 600 - i)

def middle(n):
    for value in source(n):
        yield value

def delegating(n):
    yield from middle(n)

def consume(n):
    total = 0
    for value in delegating(n):
        total += value
    return total

print(sum(delegating(500)))
consume(1200)
