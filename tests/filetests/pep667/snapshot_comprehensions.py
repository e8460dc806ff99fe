# Inlined comprehensions share the frame: their variables are in locals() while they run, and gone or restored afterwards.
def listed(n):
    before = sorted(locals())
    shots = [sorted(locals()) for item in range(n)]
    return before, shots, sorted(locals())

print(listed(1))

def shadowing():
    x = "outer"
    inside = [locals()["x"] for x in range(3)]
    return x, inside, locals()["x"]

print(shadowing())

def nested():
    return [[sorted(locals()) for b in "q"] for a in "p"]

print(nested())

def dicts_and_sets():
    keys = {k: sorted(locals()) for k in range(2)}
    members = {len(locals()) for m in range(4)}
    return keys, members

print(dicts_and_sets())

def generator_expression(free):
    local = 1
    return list(sorted(locals()) for item in range(1)), list((sorted(locals()), free) for item in range(1))

print(generator_expression("f"))

def captured():
    functions = [lambda: (v, sorted(locals())) for v in range(3)]
    return [function() for function in functions]

print(captured())

class Body:
    names = [sorted(n for n in locals() if not n.startswith("__")) for item in range(1)]
    after = sorted(n for n in locals() if not n.startswith("_"))

print(Body.names, Body.after)

def hot(n):
    return sum([locals()["i"] + len(locals()) for i in range(n)])

print(hot(2500))
print([sorted(k for k in locals() if k in ("module_item", "hot")) for module_item in range(1)])
print("module_item" in globals())
