# A set is looked up in a set as the frozen set it would be; an empty dict does not hash what is popped.
from_frozen = {frozenset({1}), frozenset({1, 2})}
found = 0
for number in range(2000):
    found += {1} in from_frozen
    from_frozen.discard({number, 3})
print(found, len(from_frozen))
from_frozen.remove({1})
print(from_frozen)
for change in from_frozen.remove, from_frozen.add:
    try:
        change({5})
    except (KeyError, TypeError) as error:
        print(repr(error))
for mapping in {}, {1: 2}:
    for default in ((), ("default",)):
        try:
            print(mapping.pop([], *default))
        except (KeyError, TypeError) as error:
            print(repr(error))
for method in "copy", "union", "issubset", "isdisjoint", "intersection":
    for value in set(), frozenset():
        try:
            print(getattr(value, method)(1, 2))
        except TypeError as error:
            print(error)
