# cpython: 3.14
# Which arguments the constructors of builtin classes look at when a class of the program has a __new__ or __init__.


def with_new(base):
    class Derived(base):
        def __new__(cls, items=(), extra=None):
            self = super().__new__(cls, items)
            self.extra = extra
            return self

    return Derived


def with_init(base):
    class Derived(base):
        def __init__(self, items=(), extra=None):
            self.extra = extra

    return Derived


def attempt(make, *args, **kwargs):
    try:
        made = make(*args, **kwargs)
        return repr(made), getattr(made, "extra", None)
    except TypeError as error:
        return str(error)


for base in (list, tuple, set, frozenset):
    print(base.__name__, attempt(with_new(base), [1, 2], extra=3), attempt(with_init(base), [1, 2], extra=3))
    plain = type("Plain", (base,), {})
    print(attempt(plain, foo=1), attempt(plain, 1, 2), attempt(plain, 1), attempt(base, foo=1), attempt(base, 1, 2), sep=" | ")
print(attempt(with_new(float), 1.5, extra=3), attempt(with_init(float), 1.5, extra=3))
print(attempt(with_new(dict), {}, extra=3), attempt(type("Plain", (dict,), {}), 1, 2))


class Unhashed(set):
    pass


class Hashed(set):
    def __hash__(self):
        return 5


sets = {frozenset([1, 2]), frozenset()}
found = 0
for i in range(3000):
    found += Unhashed([1, 2]) in sets
print(found, {1, 2} in sets, Unhashed([3]) in sets, Hashed([1, 2]) in sets)
sets.discard(Unhashed([1, 2]))
print(sets)
try:
    sets.remove(Unhashed([1, 2]))
except KeyError as error:
    print(repr(error))


class Holder:
    def __init__(self):
        self.held = None

    def __hash__(self):
        return 1

    def __repr__(self):
        return repr(self.held)


for make in (set, frozenset, Unhashed, lambda items: (*items,), list):
    holder = Holder()
    holder.held = make([holder])
    print(holder)


class I(int):
    pass


class F(float):
    pass


class C(complex):
    pass


for number in (I(3), I(2**70), F(2.5), C(1 + 2j)):
    print([type(value).__name__ for value in (+number, -number, abs(number), number + 0, number.conjugate(), number.real)])
