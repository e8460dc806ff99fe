# What a function returns: nothing, early, from loops, from branches, tuples, itself.
def nothing(): pass
def bare(x):
    if x: return
    x = 1
def early(n):
    for i in range(1000):
        for j in range(1000):
            if i * j == n:
                return i, j
def chain(x):
    return (x, chain) if x else chain
def docstring():
    "only a docstring"
def first_multiple(step, above):
    n = 0
    while True:
        n += step
        if n > above:
            return n
print(nothing(), bare(1), bare(0), early(6), early(0), chain(0)(1)[0], docstring(), docstring() is None)
total = 0
for i in range(1, 400):
    total += first_multiple(i, 100)
    if nothing() is None and bare(i % 2) is None:
        total += 1
print(total)
def sign(x):
    if x < 0:
        return -1
    elif x > 0:
        return 1
    return 0
print(sum([sign(x) * x for x in range(-300, 500)]), sign(-0.0), sign(2**70), sign(float("nan")))
def compose(f, g):
    return lambda x: f(g(x))
h = compose(lambda x: x + 1, lambda x: x * 2)
for _ in range(6):
    h = compose(h, h)
print(h(1))
