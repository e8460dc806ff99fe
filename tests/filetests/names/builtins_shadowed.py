# Builtins shadowed by globals and locals, and uncovered again, between and in hot loops.
def measure(x):
    return len(x)
total = 0
for i in range(900):
    if i == 300:
        len = lambda x: 1000
    if i == 600:
        del len
    total += measure("abc")
print(total)
def local_shadow(range):
    return [range for _ in (1, 2)]
print(local_shadow(5))
def sums(values):
    result = 0
    for v in values:
        result += abs(v)
    return result
print(sums(range(-300, 0)))
abs = lambda v: v
print(sums(range(-300, 0)))
del abs
print(sums(range(-300, 0)))
int = float
print(int("3"))
del int
print(int("3"))
ValueError = KeyError
try:
    raise ValueError("shadowed")
except KeyError as error:
    print(repr(error))
del ValueError
try:
    int("x")
except ValueError as error:
    print(error)
print = print
print("still")
