# growth: linear
# A bytearray from whose ends bytes are taken.
N = 20_000

array = bytearray(b"abcd" * N)
while array:
    array.pop()
    del array[-1:]
array = bytearray(b"abcd" * N)
while array:
    del array[:1]
    del array[0]
print(array)
