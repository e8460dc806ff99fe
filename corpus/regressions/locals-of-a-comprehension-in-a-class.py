# difftest: fuel=20000
# What a class body shares with functions is among the locals of its comprehensions. The oracle left it out.
def b(a):
    class L:
        a
        s = [locals() for t in range(1)]
    return L.s
f = b(0)
def c(a):
    class L:
        s = [sorted(locals()) for t in range(1)]
        def m(self):
            return a, __class__
    return L.s
g = c(0)
