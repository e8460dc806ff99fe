# Prints what the language has, one name a line behind its kind: members of modules and of classes, special methods.
import abc, builtins, collections, collections.abc, contextlib, copy, dataclasses, enum, functools, itertools, math, operator, random
import string, sys, time, types

MODULES = [
    abc, builtins, collections, collections.abc, contextlib, copy, dataclasses, enum, functools, itertools, math, operator, random,
    string, sys, time, types,
]


def public(names):
    return sorted(name for name in names if not name.startswith("_"))


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


def own_frame():
    return sys._getframe()


waiting = coroutine()
frame = own_frame()
OBJECTS = [
    generator(), waiting, asynchronous(), own_frame, own_frame.__code__, frame, frame.f_locals, [].append, len, int.__dict__,
    {}.keys(), {}.items(), {}.values(), sys, object().__str__, str.join, types.FunctionType.__code__, iter([]), property(), object,
]
waiting.close()

classes = [type(each) for each in OBJECTS]
for module in MODULES:
    own = vars(module)
    names = getattr(module, "__all__", None) or [name for name in own if not isinstance(own[name], types.ModuleType)]
    print(*[f"module {module.__name__}.{name}" for name in public(names)], sep="\n")
    classes += [own[name] for name in public(names) if isinstance(own[name], type)]

special = set()
for cls in dict.fromkeys(classes):
    names = {name for base in cls.__mro__ for name in vars(base)}
    inherited = [name for base in cls.__mro__[1:] for name in vars(base)]
    print(*[f"class {cls.__name__}.{name}" for name in public(names) if name not in inherited], sep="\n")
    special |= {name for name in names if name.startswith("__")}
print(*[f"special {name}" for name in sorted(special)], sep="\n")
