# growth: linear
# Objects, classes and the module with many attributes.
N = 1_000

class Empty:
    pass


wide, found = Empty(), 0
for i in range(N):
    setattr(wide, f"x{i}", i)
    setattr(Empty, f"y{i}", i)
    globals()[f"z{i}"] = i
for i in range(N):
    found += getattr(wide, f"x{i}") + getattr(wide, f"y{i}") + hasattr(wide, f"w{i}") + globals()[f"z{i}"]
for i in range(N):
    delattr(wide, f"x{i}")
print(found, len(vars(wide)), len(vars(Empty)) > N)
