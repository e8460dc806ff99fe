# Subclasses of set, frozenset, bytes, type, property, object with builtin mixins, and types that refuse to be a base.
class S(set):
    def add(self, x): super().add(x); self.log = getattr(self, "log", 0) + 1
s = S([1, 2])
s.add(3)
print(sorted(s), s.log, type(s | {4}).__name__, type(s.copy()).__name__, type({4} | s).__name__, s == {1, 2, 3}, s & {1}, repr(S()), repr(S([1])), S([1]) <= s)
class F(frozenset):
    def __repr__(self): return "F" + str(sorted(self))
f = F("ab")
print(f, sorted(f | {"c"}), type(f | {"c"}).__name__, type(f & f).__name__, {f: 1}[frozenset("ab")], hash(f) == hash(frozenset("ab")), F() == set())
class cached(property):
    def __get__(self, item, owner=None):
        if item is None: return self
        if self.fget.__name__ not in item.__dict__.setdefault("_cache", {}):
            item._cache[self.fget.__name__] = super().__get__(item, owner)
        return item._cache[self.fget.__name__]
class Owner:
    runs = 0
    @cached
    def value(self):
        Owner.runs += 1
        return self.x * 2
o = Owner()
o.x = 4
print(o.value, o.value, Owner.runs, type(Owner.value).__name__)
class Exc(ValueError):
    def __init__(self, code, *args): super().__init__(*args); self.code = code
print(repr(Exc(1, "a", 2)), Exc(1).args, str(Exc(1, "m")), Exc(5).code)
for base in ("bool", "type(None)", "range", "slice", "type(lambda: 0)", "type(iter([]))", "type(len)", "type(...)", "type(i for i in ())", "memoryview", "type({}.keys())"):
    try:
        type("X", (eval(base),), {})
        print(base, "can be a base")
    except TypeError as error:
        print(base, "|", error)
for bases in ((int, dict), (list, tuple), (set, frozenset), (S, object), (Exception, dict), (str, int)):
    try:
        print(type("Mixed", bases, {}).__mro__[1].__name__)
    except TypeError as error:
        print(error)
class super_(super):
    def __getattr__(self, name): return "never"
class Reversed(list):
    def __iter__(self): return reversed(list(super().__iter__()))
print([*Reversed([1, 2, 3])], list(Reversed("ab")), tuple(Reversed([1, 2])), sum(Reversed([1, 2])), Reversed([1, 2, 3])[0], sorted(Reversed([3, 1])), ",".join(Reversed("xyz")))
a, b = Reversed([1, 2])
print(a, b)

def hot(n):
    s, total = S(), 0
    o = Owner()
    o.x = 1
    for i in range(n):
        s.add(i % 50)
        total += len(s) + o.value + (i in s)
        for x in Reversed([i, 1]):
            total += x
            break
    return total, s.log, Owner.runs
print(hot(1500))
