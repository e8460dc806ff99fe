# A for loop may assign to any target; the target keeps its last value.
d = {}
a = [0, 0]
for d["key"] in range(400):
    a[1] += d["key"]
print(d, a)
for a[0], *a[1:] in [(1, 2, 3), (4,), (5, 6)]:
    print(a)
for i, in [(1,), (2,)]:
    print(i)
for (x, y), z in zip(zip(range(300), range(300, 600)), "ab" * 200):
    pass
print(x, y, z)
for i in range(10):
    for i in range(i):
        pass
print(i)
total = 0
for k in {"a": 1, "b": 2}:
    for c in k * 3:
        for n, in zip(range(100)):
            total += n + (c == "b")
print(total, k, c, n)
def last(sequence):
    item = "none"
    for item in sequence:
        continue
    return item
print(last(range(500)), last([]), last("xyz"), last({1: 2, 3: 4}), last(enumerate("ab")), last({7}), last((None,)))
for bad in (5, None, 1.5, print):
    try:
        for x in bad:
            print("never")
    except TypeError as error:
        print(error)
