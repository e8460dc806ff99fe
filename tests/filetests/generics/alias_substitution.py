# Generic aliases: subscripts put types in the places of type parameters, and count them.
def parameters[T, U, *Ts, **P](): return T, U, Ts, P
T, U, Ts, P = parameters()
def show(*texts):
    for text in texts:
        try:
            print(text, "->", eval(text))
        except TypeError as error:
            print(text, "!", error)
show("list[T][int]", "dict[T, U][int, str]", "dict[T, T][int]", "dict[T, list[U]][int, str]", "list[T][int, str]", "dict[T, U][int]",
     "list[int][int]", "tuple[int, *Ts][str, bytes]", "tuple[*Ts][()]", "tuple[T, *Ts][int]", "tuple[T, U, *Ts][int]",
     "list[list[list[T]]][int]", "(list[T] | None)[int]", "(T | U)[int, str]", "(T | U)[int, int]", "(int | str)[bytes]")
show("list[T].__parameters__", "dict[U, list[T]].__parameters__", "(T | list[U]).__parameters__", "tuple[*Ts].__parameters__", "list[int].__parameters__",
     "list[T].__args__", "list[None]", "list[...]", "list[[int, str]]", "tuple[()]", "tuple[int, ...]", "type[int]", "list[len]", "list[parameters]")
show("list[int] == list[int]", "list[int] == list[str]", "hash(list[int]) == hash(list[int])", "{list[int]: 1}[list[int]]", "list[int] is list[int]")
show("list[int].append", "list[int].__origin__", "list[int].__name__", "list[int].__class__", "list[int]([1, 2])", "dict[str, int](a=1)", "[*tuple[int]]",
     "[*tuple[int]][0].__unpacked__", "list[int].__mro_entries__(())")
show("isinstance([], list[int])", "issubclass(list, list[int])", "int[int]", "len(list[int])", "list[int] < list[str]", "list[int]()[0:1]", "callable(list[int])")
class Plain:
    def __class_getitem__(cls, item): return cls.__name__, item
class Derived(list[int]): pass
print(Plain[int, 5], Derived.__mro__, Derived.__orig_bases__, Derived.__bases__, Derived([3]))
def hot(n):
    count = 0
    for i in range(n):
        alias = dict[str, T][i.__class__]
        count += len(alias.__args__) + (alias == dict[str, int])
    return count
print(hot(1500))

# What has no type parameters takes nothing, text neither.
for alias in (list[0], list[int], int | str):
    for item in ("", "int", (int, "str")):
        try:
            print(alias[item])
        except TypeError as error:
            print(error)
