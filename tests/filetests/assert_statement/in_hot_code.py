# Assertions that hold thousands of times, and one that fails in the end under a trace.
def invariant(n):
    stack, size = [], 0
    for i in range(n):
        if i % 3 < 2:
            stack.append(i); size += 1
        else:
            assert stack, "never empty"
            stack.pop(); size -= 1
        assert len(stack) == size, (len(stack), size)
        assert size >= 0 and not size < 0
    return size
print(invariant(3000))
class Sorted:
    def __init__(self): self.items = []
    def add(self, x):
        position = sum(y < x for y in self.items)
        self.items.insert(position, x)
        assert all(a <= b for a, b in zip(self.items, self.items[1:])), self.items
def use(n):
    s = Sorted()
    for i in range(n): s.add(i * 37 % 101)
    return s.items[:3], len(s.items)
print(use(60))
def typed(n):
    total = 0
    for i in range(n):
        value = i if i < n - 1 else str(i)
        try:
            assert isinstance(value, int), type(value).__name__
            total += value
        except AssertionError as error:
            return total, error.args, error.__traceback__.tb_lineno - typed.__code__.co_firstlineno
print(typed(2000))
def custom(n):
    class Truth:
        asked = 0
        def __bool__(self):
            Truth.asked += 1
            return Truth.asked < n
    t = Truth()
    try:
        while True: assert t, f"asked {t.asked}"
    except AssertionError as error: return str(error)
print(custom(1500))
def last(n):
    seen = {}
    for i in range(n):
        key = i * i % 1009
        assert seen.get(key, 0) < 3, f"{key} at {i}"
        seen[key] = seen.get(key, 0) + 1
last(4000)
