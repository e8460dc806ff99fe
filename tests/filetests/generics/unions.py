# Unions of types: what | makes of types, how they compare and hash, and what isinstance does with them.
def show(*texts):
    for text in texts:
        try:
            print(text, "->", eval(text))
        except TypeError as error:
            print(text, "!", error)
class A: pass
class Meta(type):
    def __or__(cls, other): return ("or", cls.__name__, other)
    def __ror__(cls, other): return ("ror", cls.__name__, other)
class B(metaclass=Meta): pass
show("int | str", "int | None", "None | int", "int | int", "int | str | int", "int | (str | None)", "(int | str) | (str | bytes)", "int | list[int]", "list[int] | list[int]",
     "list[int] | list[str]", "A | int", "int | 5", "'x' | int", "int | 'x'", "None | None", "int | ...", "B | int", "int | B", "B | 5")
show("(int | str).__args__", "(int | None).__args__", "(int | str).__origin__", "type(int | str)", "(int | str).__parameters__", "(int | str).__name__")
show("(int | str) == (str | int)", "(int | str) == (int | bytes)", "(int | str) == int", "hash(int | str) == hash(str | int)", "{int | str: 1}[str | int]", "(int | str) != (int | str)")
show("isinstance(5, int | str)", "isinstance(5.0, int | str)", "isinstance(None, int | None)", "isinstance(A(), int | A)", "issubclass(bool, int | str)", "issubclass(float, int | str)",
     "isinstance(5, int | list[int])", "isinstance('x', int | list[int])", "isinstance(5, (str, int | None))", "issubclass(5, int | str)")
show("(int | str)()", "(int | str)[int]", "len(int | str)", "type.__or__(int, str)", "type.__or__(int, 5)", "int.__or__(5, 2)", "callable(int | str)", "str(int | None)", "f'{int | str}'")
x = int
x |= str
print(x)
def classify(value):
    match value:
        case bool(): return "bool"
        case int() | float(): return "number"
        case _ if isinstance(value, str | bytes | None): return "text or nothing"
        case _: return "other"
print([classify(v) for v in (True, 1, 2.5, "a", b"b", None, [])])
def hot(n):
    count = 0
    number = int | float
    for i in range(n):
        count += isinstance(i, number) + isinstance(str(i), number | None) + isinstance(None, number | None)
    return count
print(hot(2000))
