# super().__getitem__, __setattr__, __new__, __init_subclass__, __eq__, and assignment through super.
class Loud(dict):
    def __setitem__(self, key, value):
        log.append(key)
        super().__setitem__(key, value)
    def __getitem__(self, key):
        return super().__getitem__(key) * 2
    def __missing__(self, key): return f"no {key}"
    def __contains__(self, key): return not super().__contains__(key)
    def __len__(self): return super().__len__() + 100
    def __eq__(self, other): return ("eq", super().__eq__(other))
    def __repr__(self): return "Loud" + super().__repr__()
log = []
d = Loud(a=1)
d["b"] = 2
print(d["a"], d["zz"], "a" in d, "q" in d, len(d), d == {"a": 1, "b": 2}, d, log, d.get("a"))
class Numbered:
    made = 0
    def __new__(cls, *args):
        self = super().__new__(cls)
        Numbered.made += 1
        self.number = Numbered.made
        return self
    def __init_subclass__(cls, /, prefix="", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.label = prefix + cls.__name__
    def __format__(self, spec): return f"<{super().__format__('')[:1]}{spec}>"
class Sub(Numbered, prefix="my"):
    def __init__(self, x): self.x = x
    def __setattr__(self, name, value): super().__setattr__(name, (name, value))
    def __getattribute__(self, name):
        if name == "hidden": return "found"
        return super().__getattribute__(name)
print(Sub.label, Sub(5).x, Sub(6).number, Sub(1).hidden, f"{Sub(2):spec}")
class Setter(Sub):
    def __init__(self):
        try:
            super().attribute = 1
        except AttributeError as error:
            self.message = str(error)
    def values(self): return super().x if hasattr(self, "x") else "no x"
try:
    print(Setter().message, Setter().values())
except AttributeError as error:
    print(error)
for text in ("super(Sub, Sub(1))[0]", "len(super(Sub, Sub(1)))", "super(Loud, d)['a']", "super(Sub, Sub(1)) + 1"):
    try:
        print(eval(text))
    except TypeError as error:
        print(error)

def hot(n):
    d = Loud()
    total = 0
    for i in range(n):
        d[i % 50] = i
        total += d[i % 50] + len(d) + ("x" in d)
        total += Sub(i).x[1]
    log.clear()
    return total, Numbered.made
print(hot(1500))
