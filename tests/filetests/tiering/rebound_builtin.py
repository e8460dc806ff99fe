# A builtin shadowed in the middle of the loop that calls it, and by a callee.
def shadow(name_it):
    global len, max
    if name_it == "len":
        len = lambda x: 100
    else:
        max = lambda *a: -1
total = 0
for i in range(1000):
    total += len("ab") + max(i, 3)
    if i == 400:
        shadow("len")
    if i == 600:
        shadow("max")
    if i == 800:
        del len
print(total)
del max
print(len("abc"), max(1, 2))
def sizes(items):
    out = 0
    for item in items:
        out += len(item)
        if item == "stop":
            global range
            range = lambda n: [n]
    for i in range(3):
        out += 1000 * i
    return out
print(sizes(["a"] * 400), sizes(["a"] * 400 + ["stop"] + ["b"] * 300))
del range
print(sum(range(4)))
