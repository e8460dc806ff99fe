# Comprehensions in hot functions and hot comprehensions, with closures, conditions and exceptions.
def matrix(n):
    return [[i * j % 7 for j in range(n)] for i in range(n)]
def multiply(a, b):
    return [[sum([x * y for x, y in zip(row, column)]) for column in zip(*b)] for row in a]
m = matrix(12)
p = multiply(m, m)
print(p[3], p[-1][-1])
total = 0
for i in range(400):
    total += len([x for x in range(i % 10) if x % 3 != i % 3])
    total += sum({x: x * i for x in range(3)})
    total += len({x % 4 for x in range(i % 9)})
print(total)
values = [x if x % 5 else str(x) for x in range(1000)]
print(len([v for v in values if isinstance(v, str)]), sum([v for v in values if isinstance(v, int)]))
failures = 0
for i in range(300):
    try:
        [10 // (x - i % 4) for x in range(3)]
    except ZeroDivisionError:
        failures += 1
print(failures)
def late(n):
    return [f() for f in [lambda: i * n for i in range(300)]][0]
print(late(2))
big = {k: [k] * (k % 5) for k in range(700)}
print(len([1 for k in big if big[k]]), sum([len(big[k]) for k in big if k % 2]))
