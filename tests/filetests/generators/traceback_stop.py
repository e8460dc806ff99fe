# The traceback of the RuntimeError of PEP 479.
def leaks(n):
    for i in range(n):
        yield i
    raise StopIteration(n)

def consume():
    return sum(leaks(700))

def middle():
    yield consume()

for value in middle():
    print(value)
