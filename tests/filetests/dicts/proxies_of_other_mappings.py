# A mappingproxy asks the mapping behind it, whatever its class.
from collections import ChainMap, OrderedDict, UserDict
from types import MappingProxyType


class Custom(dict):
    def __contains__(self, key):
        return key == "magic" or dict.__contains__(self, key)

    def __iter__(self):
        return iter(("iter",))

    def __len__(self):
        return 500

    def __getitem__(self, key):
        return f"got {dict.__getitem__(self, key)}"

    def keys(self):
        return ["a"]


def tour(view):
    print(len(view), [key for key in view], "a" in view, "magic" in view, view["a"], view.get("a"), view.get("b", 5))
    print(view.keys(), sorted(view.items()), view.copy(), view)
    for change in (lambda: view.__setitem__("a", 1), lambda: view.clear()):
        try:
            change()
        except AttributeError as error:
            print(error)


tour(MappingProxyType({"a": 1}))
tour(MappingProxyType(Custom(a=1)))
tour(MappingProxyType(OrderedDict(a=1)))
data = UserDict(a=1)
view = MappingProxyType(data)
total = 0
for i in range(3000):
    data["b"] = i
    for key in view:
        total += view[key]
print(total, [key for key in view], view)
chained = MappingProxyType(ChainMap({"a": 1}, {"b": 2}))
print([key for key in chained], chained["b"], "c" in chained, len(chained))
try:
    MappingProxyType([1])
except TypeError as error:
    print(error)
