# Each call of locals() in a function is a new dict, and no write to one reaches the variables or another snapshot.
def fresh(a, b=2):
    first = locals()
    first["a"] = "changed"
    first["extra"] = 1
    second = locals()
    second.pop("b")
    return a, b, first is second, sorted(first), sorted(second), second["a"], second["first"] is first

print(fresh(1))

def deleted(x):
    y = x
    del x
    before = sorted(locals())
    x = 5
    after = sorted(locals())
    return before, after

print(deleted(3))

def kinds(pos, /, both, *rest, key, **named):
    return locals()

print(kinds(1, 2, 3, key=4, other=5))
print(list(kinds(1, both=2, key=3)))

def held(n):
    snapshots = []
    for i in range(n):
        snapshots.append(locals())
    return [(s["i"], len(s["snapshots"])) for s in snapshots]

print(held(3))

def hot(n):
    total = 0
    for i in range(n):
        snapshot = locals()
        snapshot["total"] = 0
        total += snapshot["i"] + len(snapshot)
    return total

print(hot(2500))
