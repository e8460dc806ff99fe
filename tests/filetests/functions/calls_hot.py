# Chains of small functions, so that traces run through calls and returns.
def add(a, b): return a + b
def twice(x): return add(x, x)
def poly(x): return add(twice(x), add(x, 1))
def apply(f, x): return f(x)
def keyword(*, a, b=3): return a * b
def varied(*args): return len(args)

total = 0
for i in range(600):
    total = add(total, poly(i))
    total += apply(twice, i) - apply(poly, 1) + apply(lambda x: x // 2, i)
    total += keyword(a=i) + keyword(b=i, a=2) + varied(i, i) + varied() + varied(*range(i % 5))
print(total)
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
print(sum([even(n % 50) for n in range(400)]))
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 12), ackermann(1, 60))
def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(10, "x", "y", "z"))
operations = [add, lambda a, b: a - b, lambda a, b: a * b % 1009, min, max]
acc = 1
for i in range(1000):
    acc = operations[i % 5](acc, i)
print(acc)
