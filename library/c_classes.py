"""Writes `c_classes.txt` beside it: run it with CPython 3.14. Not a module of the library: what those of them have that CPython has in C."""

import collections
import functools
import itertools
import operator
import random
import string.templatelib
import time
import types

HEAP, IMMUTABLE, BASE, FINAL = 1 << 9, 1 << 8, 1 << 10, 1 << 7
LETTERS = {
    "wrapper_descriptor": "w",
    "method_descriptor": "m",
    "classmethod_descriptor": "c",
    "getset_descriptor": "g",
    "member_descriptor": "M",
    "builtin_function_or_method": "n",
}


def classes():
    yield from (collections.deque, collections.OrderedDict, collections.defaultdict)
    ordered = collections.OrderedDict()
    yield from (type(view) for view in (ordered.keys(), ordered.values(), ordered.items(), iter(ordered)))
    yield from (type(iter(collections.deque())), type(reversed(collections.deque())))
    yield type(collections.namedtuple("Point", "x").x)
    yield functools.partial
    yield type(functools.Placeholder)
    yield type(functools.lru_cache(len))
    yield type(functools.cmp_to_key(len))
    yield from (cls for cls in vars(itertools).values() if isinstance(cls, type) and cls.__module__ == "itertools")
    yield from (operator.attrgetter, operator.itemgetter, operator.methodcaller)
    yield random.Random.__base__
    yield from (string.templatelib.Interpolation, string.templatelib.Template, type(iter(string.templatelib.Template())))
    yield time.struct_time
    yield types.SimpleNamespace


def row(cls):
    flags = cls.__flags__
    words = [
        cls.__module__,
        cls.__name__,
        "heap" if flags & HEAP else "static",
        "immutable" if flags & IMMUTABLE else "mutable",
        "base" if flags & BASE else "final",
        "abstract" if any(base.__flags__ & FINAL for base in cls.__mro__) else "made",
    ]
    members = [f"{name}:{LETTERS.get(type(value).__name__, 'v')}" for name, value in sorted(vars(cls).items())]
    return " ".join(words + members)


HEAD = """\
# What the classes that CPython 3.14 has in C and this library in Python have: written by c_classes.py.
# MODULE NAME; heap or static (in whose dict __module__ is not); immutable or mutable; base or final; made by a call or abstract;
# the members: w a slot wrapper, m a method, c a class method, g a computed attribute, M a member, n __new__, v a plain value.
"""


def write(path):
    rows = sorted({row(cls) for cls in classes()})
    with open(path, "w") as file:
        file.write(HEAD + "\n".join(rows) + "\n")


if __name__ == "__main__":
    import pathlib

    write(pathlib.Path(__file__).with_name("c_classes.txt"))
