# growth: linear
# A long bytearray that is searched from place to place.
N = 5_000

array = bytearray(b"abc" * N)
found = at = 0
while (at := array.find(b"c", at)) >= 0:
    at += 1
    found += 1
while (at := array.rfind(99, 0, at)) > 2:
    found += 1
for i in range(N):
    found += array.startswith(b"ab", i) + array.endswith((b"c", b"b"), 0, i) + array.count(b"a", i, i + 3)
    found += array[i] + len(array[i : i + 2])
    array[i] = found % 256
print(found)
