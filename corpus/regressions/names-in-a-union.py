# difftest: fuel=20000
# The text of unions and aliases asks their parts for `__origin__`, `__qualname__` and `__module__`. Both engines asked for less.
r = []
class M(type):
    def __getattribute__(c, n):
        r.append(n)
        return type.__getattribute__(c, n)
class C(metaclass=M):
    pass
s = str(C | None), str(list[C, int])
