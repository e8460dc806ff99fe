# One attribute site that sees many classes, slots, properties, missing names and instance shadows.
class Dict:
    def __init__(self, v): self.v = v
class Slot:
    __slots__ = "v",
    def __init__(self, v): self.v = v
class Prop:
    def __init__(self, v): self._v = v
    @property
    def v(self): return self._v * 2
class Constant:
    v = 7
    def __init__(self, v): pass
class Hook:
    def __init__(self, v): self.hidden = v
    def __getattr__(self, name): return self.hidden if name == "v" else "?"
class Method:
    def __init__(self, v): pass
    def v(self): return 1

def read(item):
    return item.v

def run(n):
    total = 0
    kinds = [Dict, Slot, Prop, Constant, Hook]
    for i in range(n):
        total += read(kinds[i * i % 5](i % 10))
    return total
print(run(2500), read(Method(0))())

def store(item, value):
    item.v = value

def writes(n):
    done, refused = 0, {}
    items = [kind(1) for kind in (Dict, Slot, Prop, Constant, Hook)]
    for i in range(n):
        item = items[i % 5]
        try:
            store(item, i)
            done += read(item) == i
        except AttributeError as error:
            refused[str(error)] = refused.get(str(error), 0) + 1
    return done, refused
print(writes(2500))

def monomorphic_then_not(n):
    item = Dict(1)
    total = 0
    for i in range(n):
        total += read(item)
        if i == n // 3:
            item = Slot(5)
        elif i == n // 2:
            item = Dict(0.5)
            item.extra = 1
        elif i == n - 10:
            item = Prop(100)
    return total
print(monomorphic_then_not(3000))

class Order:
    pass
def layouts(n):
    total = 0
    for i in range(n):
        o = Order()
        if i % 2: o.a, o.b = 1, 2
        else: o.b, o.a = 3, 4
        if i % 3 == 0: del o.a
        total += o.b + getattr(o, "a", 0)
    return total, list(vars(o))
print(layouts(2000))
