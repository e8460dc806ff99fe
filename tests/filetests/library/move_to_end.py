# OrderedDict.move_to_end finds the stored key by its hash, and moves that.
from collections import OrderedDict


class Key:
    def __init__(self, name, number):
        self.name, self.number = name, number

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.number == other.number

    def __repr__(self):
        return self.name


a, b, c = Key("a", 1), Key("b", 2), Key("c", 3)
ordered = OrderedDict([(a, 1), (b, 2), (c, 3)])
print("moving")
ordered.move_to_end(Key("other a", 1))
print(ordered)
ordered.move_to_end(Key("other c", 3), last=False)
print(list(ordered.values()))
try:
    ordered.move_to_end(Key("d", 4))
except KeyError as error:
    print("KeyError", error)
mixed = OrderedDict.fromkeys([1, 2.0, True, "x", None, (1,)])
for key in (1.0, 2, "x", None, (1,), 7, []):
    try:
        mixed.move_to_end(key, last=key != "x")
        print(mixed)
    except Exception as error:
        print(type(error).__name__, error)

# The last used stay.
recent = OrderedDict()
hits = 0
for number in range(3000):
    key = number * number % 37
    if key in recent:
        recent.move_to_end(key)
        hits += 1
    else:
        recent[key] = number
        if len(recent) > 12:
            recent.popitem(last=False)
print(hits, recent)
