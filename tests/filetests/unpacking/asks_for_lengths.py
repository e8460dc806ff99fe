# Who asks an iterable, or its iterator, how long it is before taking all of it as a list.
class Seq:
    def __init__(self, data): self.data = data
    def __len__(self): log.append("len"); return len(self.data)
    def __getitem__(self, index): log.append(index); return self.data[index]
class It:
    def __init__(self, count): self.count = count
    def __iter__(self): return self
    def __next__(self):
        log.append("next")
        if not self.count: raise StopIteration
        self.count -= 1
        return self.count
    def __length_hint__(self): log.append("hint"); return self.count
log = []
def show(*values):
    print(*values, *log)
    log.clear()
for make in (lambda: Seq([1, 2, 3]), lambda: It(3)):
    for use in (list, tuple, lambda s: [*s], lambda s: (*s, 0), set, sorted, lambda s: list(iter(s)), lambda s: [x for x in s], lambda s: [0].__iadd__(s), bytes):
        show(use(make()))
    first, *rest = make(); show(first, rest)
    *rest, last = make(); show(rest, last)
    a, b, c = make(); show(a, b, c)
    items = [0, 0]
    items[:] = make(); show(items)
    items[1:2] = make(); show(items)
    match make():
        case [first, *rest]: show(first, rest)
        case _: show("no sequence")
class Broken:
    def __getitem__(self, index): return [1, 2][index]
    def __len__(self): raise KeyError("length")
for action in (lambda: list(Broken()), lambda: list(iter(Broken())), lambda: [x for x in Broken()]):
    try: print(action())
    except KeyError as error: print(repr(error))
class Untold:
    def __getitem__(self, index): return [1, 2][index]
    def __len__(self): raise TypeError("hidden")
first, *rest = Untold()
print(first, rest, list(iter(Untold())))
def hot(n):
    total = 0
    for i in range(n):
        first, *rest = Seq([i, 1, 2])
        total += first + len(rest) + log.count("len")
        log.clear()
    return total
print(hot(2000))
