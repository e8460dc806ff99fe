# repr of nested and self-containing containers.
a = [1, [2, (3,)], {"k": {4}}, (), {}, set(), (None,), ""]
print(a, str(a) == repr(a))
a[0] = a
print(a)
d = {}
d["self"] = d
d["list"] = [d, a]
print(d)
t = ([],)
t[0][:] = [t]
print(t)
print({1, 2, 3}, {1}, [{}], ({},), [()], {(): []}, {1: {2: {3: 4}}}, range(5), range(1, 5), range(1, 10, 3), range(0))
print(repr(print), repr(len), repr(int), repr(ValueError), [str, list, print], ValueError("a"), [ValueError("a", 1), KeyError()], {"e": IndexError("x")})
total = 0
nested = []
for i in range(320):
    nested = [nested, i] if i % 40 else [i]
    total += len(str(nested))
print(total)
