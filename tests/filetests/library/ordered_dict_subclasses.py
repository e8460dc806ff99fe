# cpython: 3.14
# OrderedDict sets each item as the program's class does, and shows it as that has it.
from collections import OrderedDict
from collections.abc import ItemsView, KeysView, ValuesView


class LastUpdated(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


last = LastUpdated(a=1, b=2)
for i in range(3000):
    last["ab"[i & 1]] = i
print(last)
last.update([("q", 1)], a=4)
last |= {"m": 1}
print(last, last | {"b": 0}, {"n": 2} | last, last.copy(), sep="\n")


class Told(OrderedDict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)

    def pop(self, *args):
        print("pop", args)
        return super().pop(*args)


told = Told(a=1, b=2, c=3)
print(told)
print(told.popitem(), told.popitem(last=False), told.pop("b"), len(told))


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def changing(change):
    ordered = OrderedDict(a=1, b=2)
    for key in ordered:
        change(ordered, key)


attempt(changing, lambda ordered, key: ordered.move_to_end(key))
attempt(changing, lambda ordered, key: ordered.clear())
attempt(changing, lambda ordered, key: ordered.__setitem__(key + "x", 1))
for bad in (1, [1], ["a"], ["abc"], [()], [("a", 1, 2)], None):
    attempt(OrderedDict, bad)
attempt(OrderedDict, 1, 2)
attempt(OrderedDict().update, 1, 2)

ordered = OrderedDict(a=1, b=2)
for view in (ordered.keys(), ordered.values(), ordered.items()):
    kinds = [kind.__name__ for kind in (KeysView, ValuesView, ItemsView) if isinstance(view, kind)]
    print(view, type(view), len(view), list(reversed(view)), kinds)
print(sorted(ordered.keys() | {"c"}), ordered.keys() & {"a"}, ordered.keys() == {"a", "b"}, ("a", 1) in ordered.items())
print(ordered == OrderedDict(b=2, a=1), ordered == {"b": 2, "a": 1}, ordered.keys() <= {"a": 0, "b": 0, "c": 0}.keys())
