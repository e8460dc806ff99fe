# A class that overrides only __eq__: `!=` is its opposite in plain classes, and that of the builtin base elsewhere.
class Text(str):
    def __eq__(self, other): return "eq"
    __hash__ = str.__hash__
class Pair(tuple):
    def __eq__(self, other): return "eq"
class Number(int):
    def __eq__(self, other): return "eq"
class Items(list):
    def __eq__(self, other): return "eq"
class Table(dict):
    def __eq__(self, other): return "eq"
class Bag(set):
    def __eq__(self, other): return "eq"
class Plain:
    def __eq__(self, other): return "eq"
class Problem(ValueError):
    def __eq__(self, other): return "eq"
class Meta(type):
    def __eq__(self, other): return "eq"
    __hash__ = type.__hash__
class Made(metaclass=Meta): pass
for x, y in (Text("a"), "b"), (Text("a"), "a"), (Pair((1,)), (1,)), (Number(1), 2), (Items([1]), [1]), (Table(a=1), {}), (Bag([1]), {1}), (Plain(), 1), (Problem(), 1), (Made, 1):
    print(type(x).__name__, x == y, x != y, y == x, y != x)

def hot(n):
    x, total = Number(3), 0
    for i in range(n):
        total += (x != i % 5) + 10 * (x == i % 5 and 1)
        if i == n // 2:
            Number.__ne__ = lambda self, other: False
    return total
print(hot(2000))
