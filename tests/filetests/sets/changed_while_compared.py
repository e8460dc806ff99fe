# Set operators look at a set as it is when they come to each item: a comparison may change it. Sets of derived classes are searched as they are.
class Item:
    hook = None

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 4

    def __eq__(self, other):
        hook, Item.hook = Item.hook, None
        if hook is not None:
            hook()
        return isinstance(other, Item) and self.number == other.number


class Mine(set):
    def __iter__(self):
        return iter([7, 8])

    def __contains__(self, item):
        return item == 42

    def __len__(self):
        return 2


OPERATIONS = {
    "and": lambda s: s & {Item(5), Item(4)},
    "sub": lambda s: s - {Item(5), Item(4)},
    "xor": lambda s: s ^ {Item(5), Item(14)},
    "or": lambda s: {Item(5), Item(9)} | s,
    "le": lambda s: s <= {Item(i) for i in range(6)},
    "eq": lambda s: s == {Item(i) for i in range(6)},
    "isub": lambda s: s.__isub__({Item(4)}),
    "iand": lambda s: s.__iand__({Item(4)}),
    "ixor": lambda s: s.__ixor__({Item(4)}),
    "ior": lambda s: s.__ior__({Item(4)}),
    "disjoint": lambda s: s.isdisjoint({Item(4)}),
    "intersection": lambda s: s.intersection({Item(4)}, [Item(4)]),
    "symmetric": lambda s: s.symmetric_difference([Item(4)]),
}


def numbers(value):
    return sorted(item.number for item in value) if isinstance(value, set) else value


def run():
    told = []
    for name, operation in OPERATIONS.items():
        for change in (set.clear, lambda s: s.update(map(Item, range(20, 40))), lambda s: s.discard(Item(4))):
            items = {Item(i) for i in range(6)}
            Item.hook = lambda: change(items)
            result = operation(items)
            Item.hook = None
            told.append((name, numbers(result), numbers(items)))
    return told


first = run()
for line in first:
    print(*line)
assert run() == first
common = 0
for i in range(3000):
    common += len({i % 3, 5} & {0, 1, 5})
print(common)
mine = Mine([1])
print({1}.issuperset(mine), {7, 8}.issuperset(mine), {7, 8}.issubset(mine), {7}.isdisjoint(mine), {1, 2, 3}.isdisjoint(mine))
