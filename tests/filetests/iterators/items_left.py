# __length_hint__ of the iterators of builtin containers, before, while and after they run.
class Pair:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return "ab"[index]


class Endless:
    def __getitem__(self, index):
        if index == 2:
            raise KeyError(index)
        return index


def makers():
    yield lambda: iter([1, 2, 3])
    yield lambda: iter((1, 2))
    yield lambda: iter("añ")
    yield lambda: iter("abc")
    yield lambda: iter(range(5))
    yield lambda: iter(range(2**70, 2**70 + 3))
    yield lambda: iter({1: 2})
    yield lambda: iter({1: 2}.items())
    yield lambda: reversed({1: 2, 3: 4})
    yield lambda: reversed({1: 2, 3: 4}.values())
    yield lambda: iter({1, 2})
    yield lambda: reversed([1, 2])
    yield lambda: reversed((1, 2))
    yield lambda: iter(b"abc")
    yield lambda: iter(bytearray(b"ab"))
    yield lambda: iter(Pair())
    yield lambda: reversed(Pair())
    yield lambda: iter(Endless())


for make in makers():
    iterator = make()
    print(type(iterator).__name__, iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), end=" ")
    try:
        print(list(iterator), iterator.__length_hint__())
    except KeyError:
        print("KeyError", iterator.__length_hint__())

items = [1, 2, 3, 4]
forth, back = iter(items), reversed(items)
next(forth), next(forth)
del items[1:]
print(forth.__length_hint__(), back.__length_hint__(), list(forth), list(back))
counts = {1: 1, 2: 2}
keys = iter(counts)
counts[3] = 3
print(keys.__length_hint__())
endless = iter(Endless())
for _ in range(4):
    try:
        print(next(endless))
    except KeyError as error:
        print("KeyError", error)
for container in (type("NoIter", (), {"__iter__": None}), type("BadIter", (), {"__iter__": lambda self: 3})):
    for action in (lambda: 1 in container(), lambda: [*container()], lambda: list(container()), lambda: max(container())):
        try:
            print(action())
        except TypeError as error:
            print(error)
total = 0
for number in range(2000):
    iterator = iter(range(number % 7))
    total += iterator.__length_hint__()
print(total)
