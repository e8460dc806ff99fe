# del of locals, globals, items and slices in a hot loop; a deleted name must still raise in compiled code.
def locals_deleted(n, at):
    hits = 0
    x = 0
    for i in range(n):
        if i == at:
            del x
        try:
            hits += x + 1
        except UnboundLocalError:
            hits += 1000
            x = 0
    return hits
print(locals_deleted(500, 450), locals_deleted(500, -1))
def twice(n):
    missed = 0
    for i in range(n):
        y = i
        del y
        try:
            del y
        except UnboundLocalError:
            missed += 1
    return missed
print(twice(400))
g = 0
missing = 0
for i in range(600):
    if i % 3 == 0:
        g = i
    if i % 3 == 1:
        del g
    try:
        missing += g * 0
    except NameError:
        missing += 1
print(missing)
d = {i: i for i in range(400)}
a = list(range(400))
for i in range(390):
    del d[i], a[-1]
    if i % 50 == 0:
        del a[0:1]
print(d, a)
def loop_var(n):
    total = 0
    for i in range(n):
        total += i
        del i
    try:
        return i
    except UnboundLocalError:
        return total
print(loop_var(500))
