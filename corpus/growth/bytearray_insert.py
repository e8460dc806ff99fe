# growth: quadratic
# Bytes are put in at the front of a bytearray, which moves all others, in CPython as well.
N = 4_000

array = bytearray()
for i in range(N):
    array.insert(0, i % 256)
for i in range(N):
    array[:0] = b"a"
print(len(array), array.pop(0))
