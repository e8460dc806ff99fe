# growth: linear
# An object and a module's namespace with ever more names.
N = 5_000

class C:
    pass


c = C()
for i in range(N):
    setattr(c, f"a{i}", i)
    globals()[f"b{i}"] = i
total = 0
for i in range(N):
    total += getattr(c, f"a{i}") + globals()[f"b{i}"]
print(total)
