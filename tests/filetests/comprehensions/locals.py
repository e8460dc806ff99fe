# locals() inside comprehensions and around them (PEP 709 and PEP 667).
def f(a):
    b = 2
    inner = [sorted(locals()) for c in range(1)]
    nested = [[sorted(locals()) for d in range(1)] for e in range(1)]
    return inner, nested, sorted(locals())
print(f(1))
def g(x):
    values = [locals()["x"] for x in range(3)]
    return values, locals()["x"]
print(g("kept"))
def h():
    k = 1
    def free():
        return k
    seen = [(sorted(locals()), locals()["k"]) for i in range(2)]
    return seen
print(h())
def unbound():
    out = [sorted(locals()) for i in range(1)]
    later = 1
    return out
print(unbound())
def closure_in():
    return [((lambda: i), locals()["i"])[1] for i in range(3)]
print(closure_in())
total = 0
def hot(n):
    m = n + 1
    return sum([locals()["n"] + locals()["m"] + j for j in range(3)])
for i in range(300):
    total += hot(i)
print(total)
