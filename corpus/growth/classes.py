# growth: linear
# Many classes of one base, and questions about them.
N = 1_000

class Base:
    def f(self):
        return 1


classes = [type(f"C{i}", (Base,), {"x": i}) for i in range(N)]
print(sum(c().f() + c.x + isinstance(c(), Base) for c in classes), len(Base.__subclasses__()))
