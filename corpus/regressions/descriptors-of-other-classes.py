# difftest: fuel=20000
# A descriptor of a builtin class refuses instances of another; equal bound methods have one hash.
try:
    print(type.__dict__["__name__"].__get__(5))
except TypeError as error:
    print(error)
class C:
    def m(self): pass
c = C()
print({c.m: 1}.get(c.m), c.m == c.m, hash(c.m) == hash(c.m))
