# One loop over many kinds of iterables, generators among them: the site changes its mind.
def generate(n):
    for i in range(n):
        yield i

def other(n):
    while n:
        n -= 1
        yield n

def consume(iterable):
    total = 0
    for item in iterable:
        total += item
    return total

total = 0
for i in range(400):
    kind = i % 5
    if kind == 0:
        total += consume(generate(20))
    elif kind == 1:
        total += consume(other(20))
    elif kind == 2:
        total += consume([i, i + 1])
    elif kind == 3:
        total += consume(j for j in (1, 2, 3))
    else:
        total += consume(range(i % 9))
print(total)

def delegate(iterable):
    yield from iterable

for i in range(400):
    kind = i % 4
    total += sum(delegate(generate(15) if kind == 0 else other(15) if kind == 1 else [kind, i] if kind == 2 else range(5)))
print(total)
