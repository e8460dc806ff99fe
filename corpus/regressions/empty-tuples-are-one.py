# difftest: fuel=20000
# All empty tuples are one object. They had other numbers in each engine.
r = [id(()) == id(tuple([])), (*[],) is (), id(len) != id(())]
x = object()
r.append(id(x))
