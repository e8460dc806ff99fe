# Shifts and masks with two's complement semantics at and past machine words.
total = 0
for i in range(-200, 200):
    for shift in (0, 1, 5, 31, 32, 60, 61, 62, 63, 64, 65, 100):
        left = i << shift
        assert left >> shift == i
        total += (left & 0xFFFF) ^ (i >> shift) | (i & 3)
        total %= 2**89 - 1
print(total)
print(-1 >> 100, 1 >> 100, -1 << 70, 5 & -2, 5 | -8, 5 ^ -1, -5 & -7, -5 | 3, -5 ^ 3)
print((2**64 + 5) & (2**65 - 3), (2**64) | -1, (-(2**70)) & (2**80 - 1), (-(2**70)) ^ (2**64))
print(True & False, True | False, True ^ True, True & 3, 6 | True, True << 3, False >> 1)
for bad in (-1, -5):
    try:
        1 << bad
    except ValueError as error:
        print(error)
    try:
        1 >> bad
    except ValueError as error:
        print(error)
x = 1
for i in range(300):
    x ^= x << 13
    x &= 2**64 - 1
    x ^= x >> 7
    x ^= x << 17
    x &= 2**64 - 1
print(x)
