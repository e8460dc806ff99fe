# The order and contents of namespaces: what a module defines, in which order, and what deletion and rebinding do to it.
first = 1
second = 2
def own(): return [k for k in globals() if not k.startswith("__") and k != "own"]
print(own())
del first
third = 3
first = "again"
print(own())
globals()["by key"] = 0
globals()["λ"] = "letter"
print(λ, "by key" in globals(), own())
class N:
    b = 1
    a = 2
    def m(self): pass
    b = 3
    c = [b for _ in range(1)] if False else None
print([k for k in vars(N) if not k.startswith("__")])
def loop_names(n):
    for i in range(n):
        globals()[f"g{i % 5}"] = i
    return g0, g1, g2, g3, g4
print(loop_names(1003), own())
def clears():
    saved = dict(globals())
    hidden = globals()
    for k in list(hidden):
        if k.startswith("g") and k[1:].isdigit(): del hidden[k]
    try: g0
    except NameError as error: return str(error), len(saved) - len(hidden)
print(clears())
class Space(dict):
    def __getitem__(self, k):
        asked.append(k)
        return super().__getitem__(k)
    def __missing__(self, k): raise KeyError(k)
asked = []
exec("a = 1\nb = a\ndel a", {}, Space())
print(asked)
globals().update(bulk=1, more=2)
print(bulk + more)
value = 0
def reader(): return value
def hot(n):
    total = 0
    table = globals()
    for i in range(n):
        table["value"] = i
        total += reader()
        if i % 10 == 0:
            table["temporary" + str(i % 70)] = i
        if i % 70 == 69:
            for k in [k for k in table if k.startswith("temporary")]: del table[k]
    return total
print(hot(1400), [k for k in globals() if k.startswith("temp")])
