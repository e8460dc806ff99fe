# A class body sees globals and enclosing functions, but functions in it do not see the class's names.
x = "global"

class Plain:
    before = x
    x = "class"
    after = x
    def method(self): return x
    listed = [x for _ in range(1)]
    first = [y for y in [x]]
    del x
    again = x

print(Plain.before, Plain.after, Plain().method(), Plain.listed, Plain.first, Plain.again)

def enclosing(value):
    class Inner:
        seen = value
        def get(self): return value
        def set(self, new):
            nonlocal value
            value = new
    return Inner

Inner = enclosing(1)
one, two = Inner(), Inner()
one.set(5)
print(two.get(), Inner.seen, Inner.__qualname__)

class Nested:
    class Deep:
        class Deeper:
            def f(self): return __class__.__qualname__
    made = Deep()
print(Nested.Deep.Deeper().f(), Nested.made.__class__.__name__, Nested.Deep.Deeper.f.__qualname__)

class Loop:
    total = 0
    for i in range(2500):
        total += i
        if i % 2:
            continue
    else:
        finished = True
    if total:
        def f(self): return "defined conditionally"
    try:
        total / 0
    except ZeroDivisionError as error:
        caught = str(error)
print(Loop.total, Loop.i, Loop.finished, Loop().f(), Loop.caught, hasattr(Loop, "error"))

def many(n):
    kinds = []
    for k in range(n):
        class Made:
            index = k
            double = index * 2
            def value(self): return self.index + k
        kinds.append(Made)
    return sum(kind().value() + kind.double for kind in kinds)
print(many(500))

class Global:
    global made_global
    made_global = 1
    def made_function(): return 2
print(made_global, hasattr(Global, "made_global"))
