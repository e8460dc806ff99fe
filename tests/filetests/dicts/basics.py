# cpython: 3.14 (the wording for unhashable keys)
# Insertion order, key equality, deletion, merging, errors.
d = {"b": 1, "a": 2}
d["c"] = 3
d["a"] = 9
del d["b"]
d["b"] = 0
print(d, len(d), "a" in d, "z" not in d, list(d), sorted(d))
print({1: "int", True: "bool", 1.0: "float"}, {0: 1, -0.0: 2, False: 3}, {**d, "x": 1, **{"a": 0}}, {"a": 1} == {"a": 1.0}, {1: 2} != {1: 2})
print(d | {"z": 1, "a": 5}, {} | {}, dict(x=1, y=2), dict([("p", 1), ["q", 2]]), dict({"m": 1}, n=2), dict(), dict(["ab", "cd"]))
e = d
e |= {"new": 1}
e |= [("pair", 2)]
print(d is e, d)
order = {}
for i in range(1000):
    order[i * 37 % 101] = i
    if i % 5 == 0:
        del order[i * 37 % 101]
print(len(order), list(order)[:10], sum(order))
counts = {}
for word in ["a", "b", "c", "a", "b", "a"] * 100:
    counts[word] = counts[word] + 1 if word in counts else 1
print(counts)
for action in (lambda: d["missing"], lambda: d[[]], lambda: {[]: 1}, lambda: {{}: 1}, lambda: [] in d, lambda: d < d, lambda: d + d, lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d | [1],
               lambda: {1: {}}[1][2], lambda: dict(["a"]), lambda: d[(1, 2)], lambda: d[1.5], lambda: d[None], lambda: dict(1, 2), lambda: {**5}, lambda: {set(): 1}):
    try:
        print(action())
    except (KeyError, TypeError, ValueError) as error:
        print(repr(error), str(error))
try:
    del d["missing"]
except KeyError as error:
    print(repr(error))
try:
    d[[1]] = 2
except TypeError as error:
    print(error)
