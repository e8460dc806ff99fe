# Hot recursion: binary, with accumulators, mutual, through closures and defaults, and up to the limit.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
def product(n, acc=1):
    return acc if n == 0 else product(n - 1, acc * n % 1000000007)
def tree(depth):
    return [] if depth == 0 else [tree(depth - 1), tree(depth - 1)]
def count(t):
    return 1 + sum([count(c) for c in t])
print(fib(16), product(600), count(tree(8)))
def y(f):
    return lambda n: f(y(f), n)
print(y(lambda self, n: 1 if n < 2 else self(n - 1) + self(n - 2))(14))
def overflow(n):
    return overflow(n + 1) + 1
caught = 0
for i in range(5):
    try:
        overflow(0)
    except RecursionError:
        caught += 1
    caught += fib(10)
print(caught)
def walk(n, path):
    if n == 0:
        return path
    if n % 2:
        return walk(n // 2, path + "R")
    return walk(n - 1, path + "L")
print(sum([len(walk(n, "")) for n in range(300)]), walk(1023, ""))
def double(n):
    try:
        return double(n - 1) * 2 if n else 1
    finally:
        pass
print(double(80), double(200) % 1000003)
