# growth: linear
# A bytearray to whose end bytes are added while others leave at its front.
N = 5_000

array = bytearray(N)
for i in range(N):
    array += b"ab"
    del array[:2]
    array.append(i % 256)
    del array[0]
    array.extend(b"abcd")
    array[:5] = b"x"
while len(array) > 4:
    array[:4] = b"xy"
print(array)
