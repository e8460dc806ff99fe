# Loops over generators inside loops over generators, with break, continue, else and return.
def pairs(n):
    for i in range(n):
        for j in letters(i):
            if j == 3:
                continue
            yield i, j
        else:
            yield i, None

def letters(n):
    i = 0
    while True:
        if i == n:
            return
        yield i
        i += 1

count = 0
for i, j in pairs(60):
    if j is None:
        count += 1000
        continue
    for k in letters(j % 4):
        if k == 2:
            break
        count += i - k
print(count)

def first_match(n):
    for a in letters(n):
        for b in letters(n):
            if a * b == n:
                return a, b

print([first_match(n) for n in range(30)])
hits = 0
for n in range(40):
    if first_match(n) is not None:
        hits += 1
print(hits)
