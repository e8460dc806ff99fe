"""Writes `lacks.txt` beside it. Not a module of the library: what CPython's modules and classes have that those of the engines lack.

Each engine runs it as a program, and it prints the names that it finds: `lacks.py > cpython.txt` and so on. Called with the files of
CPython 3.14, the VM and the oracle, it prints what the first has and the others lack: `lacks.py cpython.txt tier1.txt oracle.txt`."""

import abc
import collections
import collections.abc
import contextlib
import copy
import copyreg
import dataclasses
import enum
import functools
import itertools
import math
import operator
import random
import string
import string.templatelib
import sys
import time
import types

MODULES = (abc, collections, collections.abc, contextlib, copy, copyreg, dataclasses, enum, functools, itertools, math, operator,
           random, string, string.templatelib, sys, time, types)
# What each module and class has in its own way, and what this build of CPython alone has.
OF_MODULES = {"__builtins__", "__cached__", "__file__", "__loader__", "__package__", "__path__", "__spec__", "_emscripten_info", "_git",
              "___EvalCodeResultException"}
OF_CLASSES = {
    "__abstractmethods__", "__annotate_func__", "__annotations_cache__", "__dict__", "__doc__", "__firstlineno__", "__hash__",
    "__module__", "__orig_bases__", "__parameters__", "__slots__", "__static_attributes__", "__weakref__", "_abc_impl",
}


def generator():
    yield


async def coroutine():
    pass


async def asynchronous():
    yield


class Slotted:
    __slots__ = ("slot",)

    def method(self):
        pass


def generic[T, *Ts, **P]():
    pass


type Alias = int


def classes():
    """Each class of the modules, then those that only objects lead to."""
    yield from vars(__builtins__).values()
    for module in MODULES:
        yield from vars(module).values()
    awaited = coroutine()
    _, rows, parameters = generic.__type_params__
    for value in (
        awaited, awaited.__await__(), asynchronous(), {}.keys(), {}.values(), {}.items(), iter([]), iter({}), iter({}.values()),
        iter({}.items()), reversed({}), reversed({}.values()), reversed({}.items()), Slotted().method, list[int], int | str,
        int.real, str.join, object.__init__, "".__add__, dict.__dict__["fromkeys"], iter(()), iter(""), iter("\xe9"), iter(b""),
        iter(bytearray()), iter(range(3)), iter(range(10**30)), iter({1}), reversed([]), reversed(range(2)), iter(int, 1),
        iter(memoryview(b"")), Slotted.slot, iter(string.templatelib.Template()), *generic.__type_params__, parameters.args, parameters.kwargs, Alias,
        sys._getframe().f_locals, functools.cmp_to_key(len)(1), functools.lru_cache(len), itertools.tee([])[0], sys.stdout,
    ):
        yield type(value)
    awaited.close()


def names():
    for module in (__builtins__, *MODULES):
        yield "module", module.__name__, set(vars(module)) - OF_MODULES
    seen = set()
    for cls in classes():
        if isinstance(cls, type) and cls not in seen:
            seen.add(cls)
            path = cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
            yield "class", path, set(vars(cls)) - OF_CLASSES


def read(path):
    with open(path) as file:
        rows = [line.split() for line in file]
    return {(kind, owner): set(names) for kind, owner, *names in rows}


def compare(cpython, *engines):
    for (kind, owner), names in sorted(cpython.items()):
        found = [engine.get((kind, owner)) for engine in engines]
        lacking = names.difference(*(own for own in found if own)) if any(own is not None for own in found) else ()
        if lacking:
            print(kind, owner, *sorted(lacking))


if sys.argv[1:]:
    compare(*map(read, sys.argv[1:]))
else:
    for kind, owner, found in names():
        print(kind, owner, *sorted(found))
