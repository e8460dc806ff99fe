# Subscripts answered by a __getitem__ in Python: entered as frames until the class, the function or the object changes.
class Grid:
    def __init__(self, width): self.width = width
    def __getitem__(self, key): return key * self.width
class Shifted(Grid):
    def __getitem__(self, key): return super().__getitem__(key) + 1
class Defaulting:
    def __getitem__(self, key, default=5): return default
class Rows:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        if key >= len(self.rows): raise IndexError(key)
        return self.rows[key]

def changes(n):
    grid, total = Grid(2), 0
    for i in range(n):
        total += grid[i]
        if i == n // 6: grid = Shifted(3)
        if i == 2 * n // 6: grid = [7] * n
        if i == 3 * n // 6: grid = Grid(4)
        if i == 4 * n // 6: Grid.__getitem__ = lambda self, key: 1
        if i == 5 * n // 6: grid = {i: 3 for i in range(n)}
    return total
original = Grid.__getitem__
print(changes(2400))
Grid.__getitem__ = original

def instance_attribute(n):
    grid, total = Grid(2), 0
    grid.__getitem__ = lambda key: 1_000_000
    for i in range(n):
        total += grid[i] + Defaulting()[i]
    return total
print(instance_attribute(1200))

def code_changes(n):
    class Local:
        def __getitem__(self, key): return 1
    local, total = Local(), 0
    for i in range(n):
        total += local[i]
        if i == n // 3: Local.__getitem__.__code__ = (lambda self, key: key).__code__
        if i == 2 * n // 3: Local.__getitem__ = staticmethod(lambda key: -key)
        if i == n - 10:
            del Local.__getitem__
            try: local[i]
            except TypeError as error: print(error)
            Local.__getitem__ = lambda self, key, *more: 9
    return total
print(code_changes(1500))

def iterated(n):
    rows, total = Rows(list(range(20))), 0
    for i in range(n):
        for item in rows: total += item
        total += 3 in rows
        a, b, *rest = Rows([1, 2, i])
        total += rest[0]
    return total
print(iterated(200))

class Meta(type):
    def __getitem__(cls, key): return f"{cls.__name__}[{key}]"
class Made(metaclass=Meta): pass
def classes(n):
    length = 0
    for i in range(n): length += len(Made[i])
    return length
print(classes(1000))

def slices(n):
    class Echo:
        def __getitem__(self, key): return key
    echo = Echo()
    for i in range(n): last = echo[i:i + 1, ...]
    return last, echo[:], echo[1:2:3]
print(slices(700))
def errors(n):
    rows, missing = Rows([1, 2, 3]), 0
    for i in range(n):
        try: rows[i % 5]
        except IndexError: missing += 1
    return missing
print(errors(1500))
rows = Rows([0] * 1200)
for i in range(1300):
    rows[i]
