# growth: linear
# Bytes joined, split, replaced and made ints.
N = 3_000

data = b",".join(bytes([i % 251, 44, i % 7]) for i in range(N))
number = int.from_bytes(data)
print(len(data.split(b",")), data.count(b","), number.to_bytes(len(data)) == data, len(data.hex(" ")))
print(len(data.replace(b",", b"--")), len(data.translate(None, b",")), len(bytearray().join([data, data])))
view, total = memoryview(data), 0
while view:
    total += view[0]
    view = view[3:]
print(total)
