# Cooperative multiple inheritance: each __init__ takes what it knows and passes the rest on.
class Root:
    def __init__(self, **rest):
        self.trail = ["Root"]
        if rest:
            raise TypeError(f"unknown: {sorted(rest)}")
    def cost(self): return 1
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
class Named(Root):
    def __init__(self, *, name="anon", **rest):
        super().__init__(**rest)
        self.trail.append("Named")
        self.name = name
    def cost(self): return super().cost() + 10
class Sized(Root):
    def __init__(self, *, size=0, **rest):
        super().__init__(**rest)
        self.trail.append("Sized")
        self.size = size
    def cost(self): return super().cost() * 3
class Both(Named, Sized):
    def __init__(self, **all):
        super().__init__(**all)
        self.trail.append("Both")
    def cost(self): return super().cost() + 100
class Reverse(Sized, Named): pass
b = Both(size=3, name="n")
print(b.trail, b.name, b.size, b.cost(), Reverse().cost(), Reverse(size=1).trail)
try:
    Both(colour="red", shape="round")
except TypeError as error:
    print(error)

class Plugin:
    def run(self, log): log.append("plugin end")
class Log(Plugin):
    def run(self, log): log.append("log"); super().run(log)
class Retry(Plugin):
    def run(self, log):
        for i in range(2):
            super().run(log)
        log.append("retried")
class Check(Plugin):
    def run(self, log): log.append("check"); return super().run(log)
def combine(*kinds): return type("+".join(k.__name__ for k in kinds), kinds, {})
for order in ((Log, Retry, Check), (Check, Retry, Log), (Retry,)):
    log = []
    combine(*order)().run(log)
    print(log)

def hot(n):
    total = 0
    for i in range(n):
        kind = (Both, Reverse, Named, Sized)[i % 4]
        item = kind(**({"size": i} if kind is not Named else {"name": "x"}))
        total += item.cost() + len(item.trail) + getattr(item, "size", 0)
    return total
print(hot(1600))
