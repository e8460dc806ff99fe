# Iterators of one's own: exhaustion, errors in the middle, iterators that lie, two-argument iter.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration(("done", self.n))
        self.n -= 1
        return self.n
c = Countdown(3)
print(next(c), list(c), list(c), next(c, None))
try:
    next(c)
except StopIteration as stop:
    print(stop.value)
def delegating():
    result = yield from Countdown(2)
    print("result", result)
print(list(delegating()))
class Failing(Countdown):
    def __next__(self):
        value = super().__next__()
        if value == 1: raise RuntimeError("in the middle")
        return value
got = []
try:
    for x in Failing(4): got.append(x)
except RuntimeError as error:
    print(error, got)
class Reusable:
    def __iter__(self):
        yield 1
        yield from (2, 3)
r = Reusable()
print(list(r), list(r), [a + b for a in r for b in r], dict.fromkeys(r, 0), {*r}, max(r))
values = iter([5, 3, 0, 9])
print(list(iter(lambda: next(values), 0)), next(values))
for text in ("next(5)", "next([])", "iter(5)", "iter(5, 0)", "for x in Bad(): pass", "a, b = Countdown(3)", "a, b = Countdown(1)", "a, *b = Countdown(0)", "list(NoNext())"):
    class Bad:
        def __iter__(self): return [1]
    class NoNext:
        def __iter__(self): return object()
    try:
        exec(text)
    except (TypeError, ValueError) as error:
        print(text, "|", type(error).__name__, error)
class NextNone:
    def __iter__(self): return self
    __next__ = None
try:
    next(NextNone())
except TypeError as error:
    print(error)

def hot(n):
    total = 0
    for i in range(n):
        for x in Countdown(4):
            if x == 1: break
            total += x
        else:
            total -= 1000
        total += sum(Reusable())
    return total
print(hot(700))
def switching(n):
    total = 0
    for i in range(n):
        source = ([1, 2], (3,), Countdown(2), {4: 5}, "6", range(2), Reusable(), map(int, "78"))[i * 5 % 8]
        for x in source: total += int(x)
    return total
print(switching(1600))
