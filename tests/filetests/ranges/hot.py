# Loops over ranges of every shape, the bounds evaluated once.
def count(*bounds):
    total = 0
    last = None
    for i in range(*bounds):
        total += i
        last = i
    return total, last

for bounds in [(0,), (1,), (1000,), (-5,), (5, 1000), (1000, 5), (1000, 5, -7), (0, 1000, 999), (0, 1000, 1000), (-500, 500, 3), (2**62 - 300, 2**62 + 300), (2**63 - 200, 2**63 + 200), (2**64 + 300, 2**64 - 300, -2), (-(2**63) - 200, -(2**63) + 200)]:
    print(bounds, count(*bounds))
n = 500
steps = 0
for i in range(n):
    n -= 1
    i += 100
    steps += 1
print(steps, n, i)
r = range(4)
pairs = 0
for a in r:
    for b in r:
        for c in r:
            for d in r:
                pairs += a * b - c * d + 1
print(pairs)
for i in range(0):
    print("never")
else:
    print(i)
shared = enumerate(range(400))
first = 0
for i, x in shared:
    first += x
    if i == 350:
        break
rest = [x for i, x in shared]
print(first, len(rest), rest[0], list(shared))
