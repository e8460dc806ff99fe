# Members of builtin classes, called with what does not fit; classmethod and staticmethod as generic ones; changes of builtin classes.
class Plain:
    pass


ASKS = [
    lambda: type.__init__(),
    lambda: type.__init__(Plain),
    lambda: type.__init__(Plain, 1),
    lambda: type.__init__(Plain, 1, 2),
    lambda: type.__init__(Plain, 1, 2, 3),
    lambda: type.__init__(Plain, 1, 2, 3, 4),
    lambda: type.__init__(Plain, 1, a=2),
    lambda: type.mro(),
    lambda: type.mro(1),
    lambda: type.mro(Plain, 1),
    lambda: type.mro(Plain),
    lambda: super.__init__("a"),
    lambda: super.__init__(),
    lambda: classmethod[int],
    lambda: staticmethod[int, str],
    lambda: property[int],
    lambda: memoryview(b"a").__delitem__(0),
    lambda: memoryview(bytearray(b"a")).__delitem__(0),
    lambda: memoryview.__delitem__,
    lambda: type.__delattr__(int, 1),
    lambda: type.__setattr__(int, b"x", 2),
    lambda: type.__delattr__(int, "x"),
    lambda: type.__delattr__(Plain, 1),
    lambda: type.__setattr__(Plain, None, 2),
    lambda: (1.0).__rpow__(2.0, 3),
    lambda: (1j).__rpow__(2j, 3),
    lambda: float.from_number(),
    lambda: bytes.fromhex(1, 2),
    lambda: list.__class_getitem__(),
]
counts = {}
for turn in range(40):
    for number, ask in enumerate(ASKS):
        try:
            told = repr(ask())
        except Exception as error:
            told = f"{type(error).__name__}: {error}"
        counts[number, told] = counts.get((number, told), 0) + 1
for (number, told), count in counts.items():
    print(number, told, count)
