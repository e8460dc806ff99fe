# cpython: 3.14 (the wording for unhashable keys)
# One slice expression over every sequence type, in a hot function.
def cut(sequence, start, stop, step):
    return sequence[start:stop:step]

sequences = ["abcdefghij", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), range(10)]
total = 0
for i in range(-12, 13):
    for j in range(-12, 13, 4):
        for sequence in sequences:
            total = (total * 7 + len(cut(sequence, i, j, None)) + len(cut(sequence, j, i, -2)) + len(sequence[i:]) + len(sequence[:j])) % 999983
print(total)
print(cut([1, 2, 3], None, None, -1), cut((1, 2, 3), 1, None, None), cut("abc", None, 2, None), cut(range(9), 1, 8, 3))
big = 2**100
print("abc"[-big:big], [1, 2][:big], (1, 2)[big:], range(3)[-big:], "abc"[::big], [1, 2, 3][::-big])
for bad in (5, None, {1: 2}, {1}, print, 1.5):
    try:
        print(bad[1:2])
    except (TypeError, KeyError) as error:
        print(repr(error))
try:
    {1: 2}[[]]
except TypeError as error:
    print(error)
d = {}
try:
    d[1:2] = 3
    print(d)
except TypeError as error:
    print(error)
