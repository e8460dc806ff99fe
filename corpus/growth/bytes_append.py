# growth: linear
# Bytes that grow.
N = 20_000

def f():
    b, array = b"", bytearray()
    for i in range(N):
        array += b"ab"
        array.append(i & 255)
        array.extend(b"cd")
    return len(array)


print(f())
