# How many arguments the special methods of builtin types take, and whose name the errors have.


class Text(str):
    pass


class Items(list):
    pass


def told(function, *arguments, **keywords):
    try:
        return function(*arguments, **keywords)
    except TypeError as error:
        return error


value = 5
for name in ["__add__", "__neg__", "__pow__", "__eq__", "__repr__", "__hash__", "__setattr__", "__delattr__", "__getattribute__",
             "__ceil__", "__index__", "__bool__", "__divmod__"]:
    method = getattr(value, name)
    print(name, told(method), "|", told(method, 1, 2, 3, 4), "|", told(method, 1, key=2))

items = [3, 1, 2]
for name in ["__setitem__", "__delitem__", "__iter__", "__len__", "__contains__", "__iadd__", "__reversed__"]:
    method = getattr(items, name)
    print(name, told(method, 1, 2, 3))
print(told(items.sort, 1), told(items.sort, 1, 2), told(items.sort, 1, 2, 3), told(items.sort, 1, key=None, reverse=0))

print(told(str.upper, Text("a"), 1), told(str.partition, Text("a")), told("a".upper, 1), told("a".partition))
print(told(list.append, Items()), told(Items.append, Items(), 1, 2), told(int.from_bytes, b"", x=1))
print(told(property().__get__), told(property().__set__, 1))

for text in ["12 3é", "é", "12 3z", "1", "zz"]:
    try:
        print(bytes.fromhex(text))
    except ValueError as error:
        print(error)
for text in ["1_0+2_0j", "1__0", "_1j", "1_", "1e_5", "(1+2j", "1+2", "nan+infj"]:
    try:
        print(complex(text))
    except ValueError as error:
        print(error)

total = 0
for number in range(3000):
    total += number.__add__(1).__neg__().__abs__()
print(total)
