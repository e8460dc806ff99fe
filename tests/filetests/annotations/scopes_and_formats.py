# Names in annotations see their scope when evaluated: class variables, closures, loops, private names; __annotate__ formats.
def outer(kind):
    def inner(a: kind, b: list[kind]) -> kind | None: return a
    first = dict(inner.__annotations__)
    kind = str
    return first, inner.__annotations__["a"], inner
first, again, inner = outer(int)
print(first, again)
class C:
    kind = int
    a: kind
    def m(self, x: kind) -> kind: pass
    kind = str
    __private: kind
    b: __private_thing = 1
print(C.m.__annotations__)
C._C__private_thing = "mangled" 
try:
    print(C.__annotations__)
except NameError as error:
    print(error)
made = []
for i in range(3):
    def g(x: i): pass
    made.append(g)
print([g.__annotations__ for g in made])
class Conditional:
    if len(made) > 5:
        a: int
    else:
        b: str
    for k in range(2):
        c: k
print(Conditional.__annotations__)
print(C.m.__annotate__(1), C.m.__annotate__.__name__)
for format in (2, 3, 4):
    try:
        C.m.__annotate__(format)
    except NotImplementedError as error:
        print("NotImplementedError", error)
def replaced(x: int): pass
replaced.__annotate__ = lambda format: {"made": format}
print(replaced.__annotations__)
try:
    replaced.__annotate__ = 5
except TypeError as error:
    print(error)
class Meta(type):
    a: int
class WithMeta(metaclass=Meta): pass
print(WithMeta.__annotations__, Meta.__annotations__)
counter = 0
def effect():
    global counter
    counter += 1
    return counter
def counted(x: effect(), y: effect()): pass
print(counter, counted.__annotations__, counted.__annotations__, counter)
def hot(n):
    total = 0
    for i in range(n):
        def f(a: i, b: total) -> str: pass
        total += f.__annotations__["a"]
    return total, f.__annotations__
print(hot(800))
