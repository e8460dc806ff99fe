# Classes of collections and collections.abc as subjects: by inheritance, by registration, by neither.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
import collections.abc
class Pair(collections.abc.Sequence):
    def __init__(self, *items): self.items = items
    def __len__(self): return len(self.items)
    def __getitem__(self, index): return self.items[index]
class Growing(collections.abc.MutableSequence):
    def __init__(self): self.items = []
    def __len__(self): return len(self.items)
    def __getitem__(self, index): return self.items[index]
    def __setitem__(self, index, item): self.items[index] = item
    def __delitem__(self, index): del self.items[index]
    def insert(self, index, item): self.items.insert(index, item)
class Table(collections.abc.Mapping):
    def __init__(self, **entries): self.entries = entries
    def __len__(self): return len(self.entries)
    def __iter__(self): return iter(self.entries)
    def __getitem__(self, key): return self.entries[key]
class Registered:
    def __len__(self): return 2
    def __getitem__(self, index): return [5, 6][index]
class Derived(Registered): pass
class Neither(Registered): pass
class Text(collections.abc.Sequence):
    def __len__(self): return 1
    def __getitem__(self, index): return ["t"][index]
def kind(subject):
    match subject:
        case []: return "empty"
        case [only]: return f"one {only}"
        case [first, *rest]: return f"{first} then {rest}"
        case {"key": value, **rest}: return f"key {value} and {sorted(rest)}"
        case {}: return "mapping"
        case _: return f"neither: {type(subject).__name__}"
growing = Growing()
growing.append(1)
subjects = [deque([1, 2]), deque(), Pair(1, 2, 3), growing, UserList([7]), UserString("ab"), UserDict(key=1, other=2), ChainMap({"key": 0}, {"z": 1}),
            Counter("key"), OrderedDict(key=5), defaultdict(list), Table(key=3, more=4), Table(), Text(), Registered(), Derived(), "ab", b"ab",
            bytearray(b"ab"), range(2), {1, 2}, {}.keys(), memoryview(b"xy"), iter([1]), (i for i in "a"), {"key": 1}.items()]
for subject in subjects:
    print(kind(subject))
before = kind(Derived())
collections.abc.Sequence.register(Registered)
print(before, kind(Registered()), kind(Derived()), kind(Neither()))

def hot(n):
    class Late:
        def __len__(self): return 1
        def __getitem__(self, index): return [10][index]
    late, seen = Late(), {}
    for i in range(n):
        found = kind(late)
        seen[found] = seen.get(found, 0) + 1
        if i == n // 2: collections.abc.Sequence.register(Late)
    return seen
print(hot(800))
