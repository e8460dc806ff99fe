# growth: linear
# Slices of a view of long bytes.
N = 20_000

view = memoryview(bytearray(N))
total = 0
for i in range(N):
    view[i] = i & 255
    total += len(view[i:]) + len(view[:i]) + view[i:i + 1][0]
rest = view
while rest:
    rest = rest[1:]
print(total, bytes(view) == view, view == view[:], len(view.tolist()))
