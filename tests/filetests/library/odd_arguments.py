# Functions of the library with arguments that few programs give them.
import collections
import contextlib
import dataclasses
import enum
import functools
import operator
import string


class Of[T]:
    pass


class Asked:
    """Says which of its methods is asked."""

    def __eq__(self, other):
        print("__eq__")
        return True

    __hash__ = None

    def __len__(self):
        return 3

    def __radd__(self, other):
        return "__radd__"


class Permission(enum.Flag):
    READ = 4
    WRITE = 2


class Number(enum.IntFlag):
    READ = 4


class Color(enum.Enum):
    RED = 1
    LIST = [1]


class _Hidden(enum.Enum):
    __x = 1


TRIED = """
    -0.0 in Permission, 4 in Permission, 7 in Permission, 4.0 in Permission, "READ" in Permission
    1 in Color, 1.0 in Color, True in Color, [1] in Color, 2 in Color, Asked() in enum.Enum
    repr(Number(True)), repr(Number(6))
    list(enum.Enum("Empty", None)), list(enum.Enum("Empty", ()))
    list(enum.Enum("Pairs", {"a": 3}))
    enum.Enum(3, "a")
    enum.Enum("Wrong", 3)
    list(_Hidden)
    string.Template("$a ${b} $").safe_substitute(collections.defaultdict(lambda: "there"))
    string.Template("$a ${b}").safe_substitute("abc")
    string.Template("$a ${b}").substitute(collections.defaultdict(lambda: "there"), b=1)
    string.Template("$a").safe_substitute(None)
    string.Formatter().format(3)
    string.Formatter().format(b"{}", 3)
    dataclasses.make_dataclass("Box", [("item", int)], bases=(Of[int],))(3)
    dataclasses.make_dataclass("Box", ["a"], bases=None)
    dataclasses.make_dataclass("Box", ["a"], namespace=0)
    dataclasses.make_dataclass(foo=1)
    dataclasses.dataclass().__name__
    [name for name in dir(collections.Counter) + dir(collections.ChainMap) if name.startswith("_c_")]
    len(collections.ChainMap({1: 2}, {3: 4}, {1: 5})), list(collections.ChainMap({1: 2}, {3: 4}, {1: 5}))
    collections.Counter(a=2, b=-1) - collections.Counter(b=-3, c=-2), collections.Counter(a=0) == collections.Counter()
    functools.partial(len, Asked())()
    functools.lru_cache(maxsize=2**70)(len)
    operator.concat("a", Asked())
    operator.concat([1], Asked())
    operator.iconcat([1], (2, 3)), operator.iconcat("a", "b"), operator.concat((1,), (2,))
    contextlib.redirect_stdout()
"""


def show(source):
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


for _ in range(2):
    for line in TRIED.strip().splitlines():
        show(line.strip())
