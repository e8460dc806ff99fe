# Classes with type parameters: their base Generic, their aliases, what derives from these, and wrong numbers of types.
class Box[T]:
    def __init__(self, value=None): self.value = value
class Pair[A, B]: pass
class Many[*Ts]: pass
class Call[**P]: pass
def show(*texts):
    for text in texts:
        try:
            print(text, "->", eval(text))
        except TypeError as error:
            print(text, "!", error)
T = Box.__type_params__[0]
show("Box[int]", "Box[int, str]", "Box[()]", "Pair[int]", "Pair[int, str]", "Pair[int, str, bytes]", "Many[int, str]", "Many[()]", "Call[int, str]", "Call[[int, str]]",
     "Box[T][int]", "Box[list[T]][int]", "Box[int][str]", "Pair[int, T][str]", "Pair[T, T][str]", "Box[None]", "Box[int | None]", "Box[Box[int]]", "list[Box[int]]", "Box[...]")
show("Box[int].__origin__", "Box[int].__args__", "Box[T].__parameters__", "Box.__parameters__", "Box.__orig_bases__", "Many.__orig_bases__", "Call.__orig_bases__", "Box.__mro__",
     "Box[int] == Box[int]", "Box[int]('x').value", "Box[int]().__orig_class__", "type(Box[int])", "Box[int].__name__", "Box[int].__module__")
show("isinstance(Box(), Box[int])", "issubclass(Box, Box[int])", "isinstance(Box(), Box)", "Box[int] | None", "None | Box[int]", "isinstance(5, int | Box)")
class IntBox(Box[int]): pass
class Other[U](Box[U]): pass
class Both[U](Box[U], list[int]): pass
class Loose(Box): pass
for cls in (IntBox, Other, Both, Loose):
    print(cls.__name__, cls.__orig_bases__, [base.__name__ for base in cls.__mro__], cls.__parameters__)
show("IntBox[int]", "Loose[int]", "Other[int]", "Both[str]")
for base in ("T", "int | str", "Box[int](5)", "Many.__type_params__[0]", "Call.__type_params__[0]"):
    try:
        exec(f"class Wrong({base}): pass")
    except TypeError as error:
        print(base, "!", error)
class Meta(type):
    def __new__(cls, name, bases, namespace):
        print("making", name, bases, sorted(namespace))
        return super().__new__(cls, name, bases, namespace)
class WithMeta[K](metaclass=Meta): pass
class Sub[K](WithMeta[K]): pass
def hot(n):
    total = 0
    for i in range(n):
        box = Box[int](i)
        total += box.value + len(Box[int].__args__)
    return total
print(hot(1500))
