# growth: linear
# Many generators wait inside a try while other code runs, in a list, then one after another in others.
N = 1_000

def task(x, rounds):
    try:
        for i in range(rounds):
            yield x
    finally:
        ended.append(x)


ended = []
ready = []
for i in range(N):
    generator = task(i, 3)
    next(generator)
    ready.append(generator)
del generator
total = 0
for i in range(N):
    total += i
while ready:
    later = []
    for generator in ready:
        for value in generator:
            total += value
            later.append(generator)
            break
    ready = later
print(total, len(ended))
