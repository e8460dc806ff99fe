"""What C reads as a machine word: numbers too large for it, and derived classes' names in the messages."""

import itertools
import operator
from collections import OrderedDict, deque
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Derived(int):
    pass


class Hint:
    def __init__(self, value):
        self.value = value

    def __length_hint__(self):
        return self.value


def attempt(function, *arguments):
    try:
        return type(function(*arguments)).__name__
    except Exception as error:
        return f"{type(error).__name__}: {error} {getattr(error, '__notes__', '')}"


OPERATIONS = (
    lambda v: "".__mul__(v), lambda v: [].__imul__(v), lambda v: [1] * v, lambda v: b"a".__mul__(v), lambda v: bytearray(b"a").__imul__(v),
    lambda v: operator.length_hint([], v), lambda v: operator.length_hint(Hint(v)), lambda v: itertools.repeat(1, v),
    lambda v: itertools.combinations([1], v), lambda v: itertools.combinations_with_replacement([1], v), lambda v: itertools.batched([1], v),
    lambda v: itertools.product([1], repeat=v), lambda v: itertools.tee([1], v), lambda v: deque([1], v), lambda v: deque([1])[v],
    lambda v: deque([1]).rotate(v),
)
for value in (Derived(2**70), Index(2**70), -(2**70), 1.5, "a", None):
    for operation in OPERATIONS:
        print(attempt(operation, value))
for value in [Index(0), Derived(0)] * 100:  # Hot.
    total = [attempt(operation, value) for operation in (*OPERATIONS[:5], *OPERATIONS[12:13])]
print(total)


class Unready:
    def __init__(self, error, at_once):
        self.error = error
        self.at_once = at_once

    def __iter__(self):
        if self.at_once:
            raise self.error
        return self

    def __next__(self):
        raise self.error


for error in (TypeError("t"), ValueError("v")):
    for at_once in (True, False):
        for function in (dict, {}.update, OrderedDict, lambda pairs: {} | dict(pairs)):
            print(attempt(function, [(1, 2), Unready(error, at_once)]))
            error.__dict__.clear()
for pairs in ([5], [(1, 2), None], ["ab", "abc"], [()], 5, range(1)):
    print(attempt(dict, pairs), attempt({}.update, pairs))

for chosen in (KEEP, CONFORM, EJECT, STRICT):

    class Both(Flag, boundary=chosen):
        R = 1
        W = auto()
        X = R | W
        Z = 24

    class Beyond(Flag, boundary=chosen):
        A = 3
        B = 4

    class Numbers(IntFlag, boundary=chosen):
        A = 3
        B = 4
        C = 1

    for made in (Both, Beyond, Numbers):
        for value in (-5, -1, 0, 1, 2, 3, 5, 6, 7, 8, 9, 24, 27, 33, 36):
            try:
                print(repr(made(value)), end=" ")
            except ValueError as error:
                print(str(error).split("\n")[0], end=" ")
        print()
