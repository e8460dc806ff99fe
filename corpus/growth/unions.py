# growth: linear
# isinstance with large unions and tuples of classes.
N = 3_000

union = int | str | list | dict
for i in range(20):
    union |= type(f"C{i}", (), {})
classes = (int, (str, (float, list)), dict) + tuple(type(f"C{i}", (), {}) for i in range(20))
found = 0
for i in range(N):
    found += isinstance(i, union) + isinstance(b"", union) + isinstance((), classes) + issubclass(bytes, classes)
print(found)
