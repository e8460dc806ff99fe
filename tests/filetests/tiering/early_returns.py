# Functions that return from the middle of hot loops, whose callers loop too.
def index_of(values, target):
    for i, v in enumerate(values):
        if v == target:
            return i
    return -1
def first_gap(values):
    previous = None
    for v in values:
        if previous is not None and v - previous > 1:
            return previous + 1
        previous = v
def search(grid, x):
    for r in range(len(grid)):
        for c in range(len(grid[r])):
            if grid[r][c] == x:
                return r, c
data = [i * 3 for i in range(120)]
total = 0
for i in range(400):
    total += index_of(data, i)
print(total)
print(first_gap(range(600)), first_gap(list(range(300)) + [400]))
grid = [[r * 20 + c for c in range(20)] for r in range(20)]
print(search(grid, 0), search(grid, 399), search(grid, 57), search(grid, -1))
def collatz(n):
    steps = 0
    while True:
        if n == 1:
            return steps
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 90:
            return -steps
print(sum([collatz(n) for n in range(1, 200)]))
def guard(n):
    for i in range(n):
        try:
            if i == 350:
                return i
        finally:
            n += 1
    return n
print(guard(400), guard(300))
