# A function that a hot loop calls is replaced, given other parameters, or becomes another callable.
def step(x):
    return x + 1
def run(n, x):
    for i in range(n):
        x = step(x)
    return x
print(run(500, 0))
def step(x):
    return x + 2
print(run(500, 0))
step = lambda x, k=3: x + k
print(run(500, 0))
step = abs
print(run(500, -5))
def toggle(x):
    global step
    step = other if step is toggle else toggle
    return x + 1
def other(x):
    global step
    step = toggle
    return x + 1000
step = toggle
print(run(501, 0))
step = 5
try:
    run(10, 0)
except TypeError as error:
    print(error)
def step(a, b):
    return a
try:
    run(10, 0)
except TypeError as error:
    print(error)
step = float
print(run(400, 3))
step = str
print(run(400, 3))
def replaced(i):
    global replaced
    if i == 250:
        def replaced(i):
            return -1
    return i
total = 0
for i in range(500):
    total += replaced(i)
print(total)
