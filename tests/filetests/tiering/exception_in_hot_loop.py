# An exception from deep inside a hot trace: caught outside, inside, by a callee's caller.
def divide(a, b):
    return a // b
def outside(n, at):
    total = 0
    try:
        for i in range(n):
            total += divide(1000, at - i)
    except ZeroDivisionError:
        return "caught", i, total
    return "none", i, total
def inside(n):
    total = 0
    for i in range(n):
        try:
            total += divide(1000, i % 50)
        except ZeroDivisionError:
            total -= 1
    return total
def index(values, n):
    i = 0
    try:
        while i < n:
            values[i] += i
            i += 1
    except IndexError:
        return i, values[-1]
print(outside(500, 450), outside(500, 600), outside(10, 0), inside(700), index([0] * 400, 500), index([0] * 5, 1))
def lookups(d, n):
    hits = misses = 0
    for i in range(n):
        try:
            hits += d[i]
        except KeyError:
            misses += 1
            d[i] = i
    return hits, misses
d = {i * 3: 1 for i in range(100)}
print(lookups(d, 600), lookups(d, 600))
def names(n):
    count = 0
    for i in range(n):
        try:
            if i % 100 == 99:
                count += undefined
            count += 1
        except NameError as error:
            count += len(str(error))
    return count
print(names(1000))
