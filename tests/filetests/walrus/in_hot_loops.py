# Loops driven by the walrus: readers, parsers, filters with kept values, and the traceback of a failing one.
def reader(data, size):
    position = 0
    def read():
        nonlocal position
        chunk = data[position:position + size]
        position += size
        return chunk
    return read
def consume(n):
    read = reader(list(range(n)), 3)
    total = 0
    while chunk := read():
        total += sum(chunk)
        if (first := chunk[0]) % 2 and (last := chunk[-1]) > first:
            total += last
    return total, first, last
print(consume(3000))
def primes(limit):
    found = []
    for n in range(2, limit):
        if not any((divisor := p) and n % p == 0 for p in found if p * p <= n): found.append(n)
    return len(found), divisor
print(primes(600))
def squares(n):
    return [half for x in range(n) if (half := x // 2) % 3 == 0 if (keep := half > 10)], keep
print(len(squares(2000)[0]), squares(50))
def newton(x):
    guess, steps = x, 0
    while abs((guess := (better := (guess + x / guess) / 2)) ** 2 - x) > 1e-9 and (steps := steps + 1) < 50: pass
    return round(better, 6), steps
print(newton(2.0), newton(1e6))
def lookup(n):
    table = {i: str(i) for i in range(0, 100, 3)}
    hits, misses = [], 0
    for i in range(n):
        if (found := table.get(i % 100)) is not None: hits.append(found)
        elif (other := table.get((i + 1) % 100)): misses += len(other)
    return len(hits), misses, found, other
print(lookup(2000))
def fails(n):
    total = 0
    while (total := total + 1) and (left := n - total): value = 1 / (left - 5)
    return value
fails(2000)
