# How bound methods of C name themselves where their arguments are wrong, and which results are the very object that was given.
from collections import OrderedDict, defaultdict


def shown(make):
    try:
        return make()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def inner():
    class Dict(dict):
        pass

    class Text(str):
        pass

    return Dict, Text


class Outer:
    class List(list):
        pass


Dict, Text = inner()
BOUND = [
    (Dict(), "clear"), (Dict(), "get"), (Dict(), "__contains__"), (Dict, "fromkeys"), (Text("a"), "upper"), (Text("a"), "join"),
    (Outer.List(), "append"), (Outer.List(), "copy"), (defaultdict(), "keys"), (defaultdict(), "__getitem__"), (OrderedDict(), "get"),
]
text = Text("abc")
SAME = [
    lambda: format(text, "s"), lambda: format(text, "2"), lambda: format(text, ".5"), lambda: format(text, "4"),
    lambda: format(text, ".2"), lambda: f"{text:s}", lambda: f"{text!s:s}", lambda: text % (), lambda: text % {}, lambda: "%s" % text,
    lambda: text.format(), lambda: text.__format__("<3"), lambda: text.__format__(""), lambda: format(Text(""), "s"),
    lambda: Text("%%") % (), lambda: Text("") % (),
]


class OfType:
    __new__ = type.__new__


class OfObject(int):
    __new__ = object.__new__


class Error(Exception):
    __new__ = object.__new__


REFUSED = [
    lambda: OfType("a"), lambda: OfType().__class__, lambda: OfObject(3), lambda: Error(1),
    lambda: float.__rpow__(1.5, 1, 2), lambda: float.__pow__(1.5, "a", 2), lambda: int.__rpow__(2, 3, 5), lambda: int.__pow__(2, 3, "a"),
    lambda: complex.__pow__(1j, 2, 3), lambda: complex.__rpow__(1j, 2, 3), lambda: complex.__pow__(1j, "a", 3),
    lambda: memoryview(b"abc").__exit__(1, 2, 3, 4), lambda: bytearray.maketrans(foo=1), lambda: bytes.maketrans(foo=1),
    lambda: int.__repr__(True), lambda: int.__str__(True), lambda: bool.__repr__(True), lambda: object.__str__(True),
]
for _ in range(20):
    results = [shown(lambda: getattr(value, name)(1, 2, 3, 4)) for value, name in BOUND]
    results += [shown(lambda: getattr(value, name)(zz=1)) for value, name in BOUND]
    kinds = [(type(make()).__name__, make() is text) for make in SAME]
    refused = [shown(make) for make in REFUSED]
for result in results + kinds + refused:
    print(result)
