# An exhausted list iterator stays exhausted, even when the list grows afterwards.
def drain(e):
    count = 0
    for i, x in e:
        count += x
    return count
for size in (0, 1, 5, 400):
    a = [1] * size
    e = enumerate(a)
    z = zip(a, a)
    print(drain(e), end=" ")
    print(drain(z), end=" ")
    a += [10, 10]
    print(drain(e), drain(z))
total = 0
for round in range(400):
    b = [1, 2]
    pairs = enumerate(b)
    for i, x in pairs:
        total += x
    b += [100]
    for i, x in pairs:
        total += 10**6
print(total)
r = zip(range(3), range(600))
print(len(list(r)), list(r))
uneven = zip([1, 2, 3, 4], [1])
print(list(uneven), list(uneven))
first = enumerate([1, 2, 3])
second = zip(first, [10, 20])
print(list(second), list(first))
