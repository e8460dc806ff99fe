# A memoryview of several dimensions: what indexes, slices, comparison and conversion make of it.
data = bytearray(range(24))


def attempt(operation):
    try:
        return operation()
    except Exception as error:
        return type(error).__name__, str(error)


def store(view, key, value):
    view[key] = value
    return view.tolist()


grid = memoryview(data).cast('B', [2, 3, 4])
print(grid.ndim, grid.shape, grid.strides, grid.nbytes, grid.itemsize, len(grid))
print(grid.tolist())
print(grid.c_contiguous, grid.f_contiguous, grid.contiguous)
print(grid[1, 2, 3], grid[-1, 0, -4], grid[1:].tolist())
print(grid[::-1].shape, grid[::-1].strides, grid[::-1].tobytes() == bytes(grid[::-1]))
for key in (0, (0,), (0, 1), (0, 1, 2, 3), (0, 3, 0), (2, 0, 0), ..., 'a', None, (0, None, 0), (slice(1), slice(1)), (slice(1), 0, 0)):
    print(key, attempt(lambda: grid[key]))
for key in (0, (0,), (1, 1, 1), (9, 0, 0), slice(1), (slice(1),), (slice(1), 0, 0)):
    print(key, attempt(lambda: store(grid, key, 99)))
print(attempt(lambda: list(grid)), attempt(lambda: grid.count(1)), attempt(lambda: grid.index(1)), attempt(lambda: 1 in grid))

flat = memoryview(b'abcdef')
table = flat.cast('c', (2, 3))
print(table.tolist(), table.tobytes('F'), table.tobytes('A'), table.hex('-'))
print(table == flat, table == flat.cast('c', [2, 3]), table == flat.cast('B', [2, 3]), flat == b'abcdef')
print(table.cast('B').shape, attempt(lambda: table.cast('B', [3, 2])), table.toreadonly().shape, memoryview(table).shape)
for shape in ([], [0], [-1], [7], [2, 2], [2.0, 3], 6, (True, 6), [1] * 65):
    print(shape if len(str(shape)) < 20 else '…', attempt(lambda: flat.cast('B', shape).shape))

point = memoryview(bytearray(2)).cast('H').cast('B').cast('@h', [])
print(point.format, point.ndim, point.shape, point.tolist(), point[()], attempt(lambda: point[0]), attempt(lambda: len(point)))
point[...] = -2
print(point.tobytes(), attempt(lambda: iter(point)), attempt(lambda: bool(point)), point == point[...])
print(memoryview(b'\x00\x3c\x00\xc0').cast('e').tolist(), attempt(lambda: store(memoryview(bytearray(2)).cast('e'), 0, 1e6)))

total = 0
for turn in range(3000):
    total += grid[turn % 2, turn % 3, turn % 4]
print(total)
