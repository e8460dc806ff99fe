# Two names for one list, dictionary or cell in a hot loop: no load may be forwarded past a store.
def alias_sum(a, b, n):
    total = 0
    for i in range(n):
        total += a[0]
        b[0] = i
        total += a[0] * 2 + len(a)
        if i % 10 == 0:
            b += [i]
        total += len(a) - len(b)
    return total
x = [0]
print(alias_sum(x, x, 500), alias_sum([0], [0], 500), len(x))
def alias_dict(a, b, n):
    total = 0
    for i in range(n):
        total += a["k"]
        b["k"] = i
        total += a["k"] * 3
    return total
d = {"k": 0}
print(alias_dict(d, d, 400), alias_dict({"k": 0}, {"k": 5}, 400))
def alias_cell(n):
    v = 0
    def put(x):
        nonlocal v
        v = x
    total = 0
    for i in range(n):
        total += v
        put(i)
        total += v * 2
    return total
print(alias_cell(500))
def swap_lists(n):
    a, b = [1], [2]
    out = 0
    for i in range(n):
        a, b = b, a
        a[0] += 1
        out = (out * 3 + a[0] - b[0]) % 10007
    return out, a, b
print(swap_lists(601))
inner = [0]
outer = [inner, inner]
for i in range(400):
    outer[0][0] += 1
    outer[1][0] += outer[0][0] % 3
print(outer, inner)
