# What is left when an iterable fails midway, and who asks for a length before iterating.
# cold: each way once
class H:
    def __hash__(self): return 1
    def __eq__(self): pass
for f in (lambda b: b.__ior__({H(), 0}), lambda b: b.update({H(), 0}), lambda b: b.update([0, H()]), lambda b: b.__ixor__({0, H(), 2}), lambda b: b.symmetric_difference_update([0, H()]), lambda b: b.update([7], {0: 1, H(): 2}), lambda b: b.intersection_update([5, H()]), lambda b: b.difference_update([1, H()]), lambda b: b.difference_update([5, H(), 1]), lambda b: b.__isub__({5, H()})):
    b = {1, 5}
    try: f(b)
    except TypeError as e: pass
    print(b)
d = {1: 1}
for f in (lambda d: d.update({0: 1, H(): 2}), lambda d: d.update([(0, 1), (H(), 2)]), lambda d: d.__ior__({0: 1, H(): 2}), lambda d: {**d, H(): 2}, lambda d: d.update([(0, 1), 5])):
    d = {1: 1}
    try: f(d)
    except TypeError as e: pass
    print(d)
l = [1]
def g():
    yield 1
    yield 2
    1 // 0
for f in (lambda l: l.extend(g()), lambda l: l.__iadd__(g()), lambda l: l.__setitem__(slice(0, 1), g())):
    l = [9]
    try: f(l)
    except ZeroDivisionError: pass
    print(l)
class I:
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        print("next")
        raise StopIteration
    def __len__(self):
        print("len")
        return 3
    def __length_hint__(self):
        print("hint")
        return 3
l = []
for f in (lambda: [*I()], lambda: (*I(),), lambda: l.extend(I()), lambda: {*I()}, lambda: list(I()), lambda: tuple(I()), lambda: l.__iadd__(I()), lambda: sorted(I()), lambda: set(I()), lambda: print(*I()), lambda: dict(I()), lambda: max(I(), default=1), lambda: l.__setitem__(slice(0,0), I()), lambda: "".join(I()), lambda: sum(I()), lambda: any(I()), lambda: list(zip(I())), lambda: list(map(abs, I())), lambda: list(enumerate(I())), lambda: frozenset(I()), lambda: dict.fromkeys(I()), lambda: 5 in I(), lambda: bytes(I()), lambda: bytearray(I()), lambda: list(reversed(I()))):
    try: f()
    except Exception as e: print(repr(e))
    print("-")
