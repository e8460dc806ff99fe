# cpython: 3.14
# The string module, and types.
import string
import types

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, len(string.printable))
print(string.capwords("hello big  world"), string.capwords("a-b-c", "-"))
t = string.Template("$who likes ${what}, $$5 and $1 no")
print(string.Template("$a ${b}$$").substitute(a=1, b="x"), t.safe_substitute(who="I"), string.Template("$x").substitute({"x": 2}, x=3))
for wrong in ("string.Template('$').substitute()", "string.Template('ab\\n $!').substitute()", "string.Template('$q').substitute()"):
    try:
        eval(wrong)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
n = types.SimpleNamespace(a=1, b=[2])
n.c = n
print(n, n == types.SimpleNamespace(a=1, b=[2]), types.SimpleNamespace(x=1) == types.SimpleNamespace(x=1))


def f():
    yield


print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance("a".join, types.BuiltinMethodType), types.NoneType is type(None))
print(isinstance(f.__code__, types.CodeType), isinstance(types, types.ModuleType), types.MethodType(lambda self, x: (self, x), 5)(6), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias))
C = types.new_class("C", (), {}, lambda ns: ns.update(x=3))
print(C.x, C.__name__, types.MappingProxyType({"a": 1})["a"])
try:
    types.MappingProxyType({})["b"] = 1
except TypeError as error:
    print(error)
total = 0
for i in range(2500):
    n.a += i
    total += len(string.digits) + n.a % 3
print(total, n.a)
