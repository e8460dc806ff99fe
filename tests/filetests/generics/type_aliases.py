# The type statement: lazy values, parameters, recursion, scopes, and what an alias is as an object.
type Number = int | float
type Later = defined_later
type Pair[A, B] = tuple[A, B]
type Tree = list[Tree] | int
print(Number, Number.__name__, Number.__value__, type(Number).__name__, Number.__type_params__, Number.__module__)
try:
    Later.__value__
except NameError as error:
    print(error)
defined_later = dict
print(Later.__value__, Later.__value__ is Later.__value__)
print(Pair, Pair.__type_params__, Pair.__value__, Pair[int, bytes], Pair[int, str].__args__, Pair[int, str].__origin__ is Pair)
print(Tree.__value__, Tree.__value__.__args__[1])
class C:
    x = int
    type Inside = list[x]
    type Private = __hidden
    __hidden = 5
    x = str
print(C.Inside.__value__, C.Inside)
try:
    print(C.Private.__value__)
except NameError as error:
    print(error)
def function(kind):
    type Local = dict[str, kind]
    before = Local.__value__
    kind = bytes
    return before, Local.__value__, Local
print(function(int))
type = type
print(type(5).__name__)
type type = type
for action in ("Number()", "Number[int]", "Number.__value__ = 1", "Number.nope", "isinstance(1, Number)", "Pair.__name__ = 'x'"):
    try:
        exec(action)
    except (TypeError, AttributeError) as error:
        print(action, "|", error)
for code in ("type X[T, T] = int", "type X = (yield)", "type X = (a := 1)", "type X.y = int", "type X[T] = (await 1)"):
    try:
        exec(code)
    except SyntaxError as error:
        print(error.msg)
calls = []
type Counted = calls.append("evaluated") or int
print(calls, Counted.__value__, Counted.__value__, calls)
def hot(n):
    total = 0
    for i in range(n):
        type Loop = list[i]
        total += Loop.__value__.__args__[0]
        if i % 10 == 0:
            type Generic[T] = T | i.__class__
            total += len(Generic.__type_params__)
    return total
print(hot(1000))
