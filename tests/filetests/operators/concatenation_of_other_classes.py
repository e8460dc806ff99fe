# What cannot be concatenated is named by its own class, whatever built-in class it derives from; a method's attributes are its function's.
class I(int): pass
class S(str): pass
class L(list): pass
class T(tuple): pass
class B(bytes): pass
class A(bytearray): pass
class Plain: pass
class Adds:
    def __radd__(self, left): return ("radd", left)
rights = [1, I(1), 1.5, "a", S("s"), [1], L([2]), (1,), T((2,)), b"b", B(b"c"), bytearray(b"d"), A(b"e"), None, Plain(), Adds]
def attempt(left, right):
    try: return type(left + right).__name__, left + right
    except TypeError as error: return str(error)
for left in ("x", S("y"), [0], L([9]), (0,), T((9,)), b"z", B(b"w"), bytearray(b"v")):
    print(type(left).__name__, [attempt(left, right) for right in rights], attempt(left, Adds())[0])
def in_place(left, right):
    try:
        left += right
        return left
    except TypeError as error: return str(error)
for left in ("x", [0], (0,), b"z", bytearray(b"v")):
    print([in_place(left, right) for right in (I(1), S("s"), T((2,)), B(b"c"), Plain())])
class C:
    def method(self): pass
    method.note = "noted"
def of_method(name):
    try: return getattr(C().method, name)
    except AttributeError as error: return str(error), error.name, error.obj is C.method
print(of_method("note"), of_method("missing"), of_method("__name__"))
def calls_type(*args, **named):
    try: return type(*args, **named)
    except TypeError as error: return str(error)
print(calls_type(1), calls_type(1, a=2), calls_type(), calls_type(1, 2))
def hot(n):
    texts = set()
    for i in range(n):
        texts.add(attempt("x", rights[i % 3]))
        try: C().method.missing
        except AttributeError as error: texts.add(str(error))
    return sorted(texts)
print(hot(2000))
