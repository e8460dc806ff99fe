# Who asks an iterable for its length before asking for its items: lists do, and bytes; others do not.
class Sized:
    def __len__(self): print("len", end=" "); return 2
    def __iter__(self): return iter([1, 2])
class Hinted:
    def __init__(self, hint): self.hint = hint
    def __length_hint__(self): print("hint", end=" "); return self.hint
    def __iter__(self): return iter([1, 2])
class Failing:
    def __init__(self, error): self.error = error
    def __len__(self): raise self.error
    def __iter__(self): return iter([1])
class Negative:
    def __len__(self): return -1
    def __iter__(self): return iter([1])
def star(*args): return args
users = {"list": list, "sorted": sorted, "bytes": bytes, "tuple": tuple, "set": set, "sum": sum, "max": max, "extend": lambda x: [].extend(x), "display": lambda x: [*x],
         "tuple display": lambda x: (*x,), "call": lambda x: star(*x), "fromkeys": dict.fromkeys, "map": lambda x: list(map(str, x)), "zip": lambda x: list(zip(x)), "unpack": lambda x: (lambda a, b: a)(*x)}
for name, use in users.items():
    for value in (Sized(), Hinted(1), Hinted(NotImplemented), Hinted("x"), Hinted(-1), Failing(TypeError("t")), Failing(KeyError("k")), Negative()):
        try:
            print(name, use(value))
        except Exception as error:
            print(name, type(error).__name__, error)
items = []
items += Sized()
items[1:1] = Sized()
first, *others = Sized()
print(items, others)
def hot(n):
    total = 0
    class Quiet:
        def __len__(self): return 3
        def __iter__(self): return iter((1, 2, 3))
    for i in range(n):
        total += len(list(Quiet())) + len([*Quiet(), i])
    return total
print(hot(600))
# pending: oracle
