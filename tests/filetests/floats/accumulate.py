# Sums that depend on the order and on every rounding; sum() itself compensates.
plain = 0.0
values = []
for i in range(1, 1001):
    plain += 1.0 / i
    values += [0.1 * i]
print(plain, sum(values), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5, 3]), sum([0.5, 10**20, 1]))
loop = 0.0
for value in values:
    loop += value
print(loop)
x = 0.5
for i in range(1000):
    x = 3.9 * x * (1.0 - x)
print(x)
pi = 0.0
sign = 1
for k in range(2000):
    pi += sign / (2 * k + 1)
    sign = -sign
print(4 * pi)
print(sum([float("inf"), float("-inf")]), sum([float("inf"), 1]), sum([True, 0.5]), sum([], 0.0), sum(range(10), 0.5))
