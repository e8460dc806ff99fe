# Three nested loops with data-dependent exits in each.
def search(limit, want):
    steps = 0
    for a in range(1, limit):
        for b in range(a, limit):
            if a + b > want:
                break
            c = want - a - b
            steps += 1
            if c < b:
                break
            if a * a + b * b == c * c:
                return a, b, c, steps
    return steps

print(search(60, 12), search(60, 30), search(60, 56), search(40, 41))
table = []
for i in range(20):
    row = []
    j = 0
    while j < 20:
        k = i ^ j
        if k & 1:
            j += 1
            continue
        for bit in range(5):
            if k >> bit & 1:
                row += [bit]
                break
        else:
            row += [-1]
        j += 1
    table += [sum(row)]
print(table)
spiral = 0
x = y = 0
dx, dy = 1, 0
length = 1
while length < 40:
    for turn in range(2):
        for step in range(length):
            x, y = x + dx, y + dy
            spiral += x * y
        dx, dy = -dy, dx
    length += 1
print(spiral, x, y)
