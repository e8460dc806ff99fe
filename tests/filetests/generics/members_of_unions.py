"""Unions keep each type once: hashable types as a set does, the others one by one."""


class Unhashable(type):
    def __eq__(cls, other):
        print("equal?", cls.__name__, other)
        return True


class Fixed(type):
    def __eq__(cls, other):
        print("equal?", cls.__name__, other)
        return True

    def __hash__(cls):
        return 1


class Raising(type):
    def __hash__(cls):
        raise ValueError("no hash")


class C(metaclass=Unhashable):
    pass


class D(metaclass=Unhashable):
    pass


class E(metaclass=Fixed):
    pass


class F(metaclass=Fixed):
    pass


class G(metaclass=Raising):
    pass


def shows(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


shows(lambda: C | None)
shows(lambda: C | int)
shows(lambda: C | D)
shows(lambda: E | F)
shows(lambda: int | E)
shows(lambda: G | int)
shows(lambda: int | C | D | E | F | int)
shows(lambda: (C | int) == (D | int))
shows(lambda: (E | int) == (int | F))
shows(lambda: hash(C | int))
shows(lambda: hash(list[C] | int))
shows(lambda: hash(G | int))
shows(lambda: hash(int | str) == hash(str | int))
shows(lambda: (int | str) == (int | str | float))
shows(lambda: isinstance(3, C | int))
shows(lambda: list[[]] | int | list[[]])
print(len({int | str if n % 2 else str | int for n in range(5000)}))
