# What a class that derives from a builtin one can add to its instances: slots, a dict, a place for weak references.
import types

BASES = (int, tuple, bytes, type, str, bytearray, list, float, complex, dict, set, frozenset, BaseException, staticmethod,
         classmethod, property, super, types.ModuleType, enumerate)

def describe(base, slots):
    namespace = {} if slots is None else {"__slots__": slots}
    try:
        made = type("C", (base,), namespace)
    except TypeError as error:
        return str(error)
    return sorted(name for name in made.__dict__ if name in ("a", "__dict__", "__weakref__"))

for round in range(60):
    found = [(base.__name__, slots, describe(base, slots))
             for base in BASES for slots in (None, (), ("a",), ("__dict__",), ("__weakref__",), ("__dict__", "__weakref__", "a"))]
for row in found:
    print(*row)
class Twice(dict): __slots__ = ("a",)
for slots in (("__dict__", "__dict__"), ("__weakref__", "__weakref__"), ("a", "b")):
    print(slots, describe(Twice, slots))
