# Slice stores and deletes: growing, shrinking, extended steps, self-assignment.
def fresh():
    return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

a = fresh()
a[2:4] = "abcd"
print(a)
a[1:-1] = []
print(a)
a[1:1] = (5, 6, 7)
print(a)
a[100:] = [8]
a[:0] = range(2)
print(a)
a = fresh()
a[::2] = "vwxyz"
print(a)
a[::-3] = [100, 200, 300, 400]
print(a)
a = fresh()
a[:] = a
a[3:3] = a
print(a)
a[::-1] = a
print(a)
a = fresh()
del a[::3]
print(a)
del a[4:1:-1]
print(a)
del a[:]
print(a)
a = fresh()
a[5:2] = ["in"]
print(a)
a[2:8] += [1, 2]
print(a)
for bad in (1, 2):
    try:
        a = fresh()
        if bad == 1:
            a[::2] = [1, 2]
        else:
            a[1:3] = 5
    except (ValueError, TypeError) as error:
        print(error, a)
try:
    a[::0] = []
except ValueError as error:
    print(error)
a = []
for i in range(300):
    a[len(a):] = [i]
    if i % 3 == 0:
        a[:2] = []
    if i % 7 == 0:
        del a[::5]
print(a)
bounds = [None, -11, -5, -1, 0, 2, 9, 15]
checksum = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 2, -1, -3):
            a = fresh()
            size = len(a[start:stop:step])
            a[start:stop:step] = [50 + i for i in range(size)]
            b = fresh()
            del b[start:stop:step]
            assert len(b) == 10 - size
            for value in a + b:
                checksum = (checksum * 31 + value) % 1000003
print(checksum)
