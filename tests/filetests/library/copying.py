# cpython: 3.14
# Shallow and deep copies.
import copy


class Node:
    def __init__(self, value):
        self.value = value
        self.links = []


a = Node([1])
a.links.append(a)
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.value is a.value, b.links is a.links, c.value == [1], c.value is a.value, c.links[0] is c)
shared = [1, 2]
nested = {"x": shared, "y": (shared, {3}), "z": frozenset([4])}
deep = copy.deepcopy(nested)
print(deep, deep["x"] is deep["y"][0], deep["x"] is shared, copy.copy(nested)["x"] is shared)
t = (1, (2, 3))
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.copy([1, [2]]), copy.copy({1}), copy.deepcopy(5), copy.deepcopy(None), copy.copy(len) is len)


class Custom:
    __slots__ = ("n", "m")

    def __init__(self, n):
        self.n = n


class Hooks:
    def __init__(self, k):
        self.k = k

    def __copy__(self):
        return Hooks("copied")

    def __deepcopy__(self, memo):
        return Hooks("deep")


class MyList(list):
    pass


s = Custom([1])
m = MyList([1, [2]])
m.extra = {}
n = copy.deepcopy(m)
print(copy.copy(s).n is s.n, copy.deepcopy(s).n is s.n, hasattr(copy.copy(s), "m"), copy.copy(Hooks(1)).k, copy.deepcopy([Hooks(1)])[0].k)
print(type(n).__name__, n, n.extra, n[1] is m[1], copy.copy(m)[1] is m[1])
total = 0
for i in range(400):
    value = copy.deepcopy({"k": [i, (i, [i])]})
    total += value["k"][1][1][0]
print(total)
loop = []
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[0] is twin, twin is loop)
