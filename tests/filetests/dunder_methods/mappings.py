# dict(m), {**m}, f(**m), update and |= of any mapping: keys(), then __getitem__ for each; what derived classes override.
class M:
    def keys(self): print("keys"); return ["a", "b"]
    def __getitem__(self, k): print("get", k); return k * 2
def f(**kw): return kw
def g(a, b): return a, b
print(dict(M()), {**M()}, f(**M()), g(**M()), dict(M(), c=1))
d = {}
d.update(M())
d |= M()
class N(dict):
    def keys(self): return ["z"]
    def __getitem__(self, k): return "n"
print({**N(a=1)}, dict(N(a=1)), f(**N(a=1)))
class O(dict):
    def __iter__(self): return iter(["q"])
    def __getitem__(self, k): return "n"
print({**O(a=1)}, dict(O(a=1)), f(**O(a=1)))
class P:
    def keys(self): return 5
    def __getitem__(self, k): return "n"
for t in ("{**P()}", "dict(P())", "f(**P())", "{**5}", "f(**5)", "dict(5)", "dict([1])", "dict(['abc'])", "f(**{1:2})", "f(a=1, **M())"):
    try: eval(t)
    except Exception as e: print(t, type(e).__name__, e)
def hot(n):
    class Q:
        def keys(self): return ("x", "y")
        def __getitem__(self, k): return ord(k)
    total, q = 0, Q()
    for i in range(n):
        total += len({**q, "i": i}) + f(**q)["x"] + dict(q)["y"]
    return total
print(hot(1000))
