# Changing a dictionary while a loop walks it.
def grow(d):
    count = 0
    for key in d:
        count += 1
        d[key + 1000] = 0
    return count

def replace(d):
    total = 0
    for key in d:
        d[key] += 1
        total += d[key]
    return total

def shrink(d):
    for key in d:
        del d[key]

def swap(d):
    for key in d:
        del d[key]
        d[key + 5000] = 1

for action in (grow, shrink, swap):
    d = {i: i for i in range(10)}
    try:
        print(action(d))
    except RuntimeError as error:
        print(error, len(d))
d = {i: i for i in range(500)}
print(replace(d), replace(d), len(d))
for round in range(3):
    for key in list(d):
        if key % 3 == round:
            del d[key]
print(d)
d = {}
for i in range(300):
    d[i] = i
    d[i - 10 if i >= 10 else i] = -i
    if i > 20:
        del d[i - 20]
print(len(d), sum([d[k] for k in d]))
