# What is wrong with an argument, in CPython's words: None is not called NoneType by all.
import sys

CASES = [
    lambda: sys.intern(None),
    lambda: ExceptionGroup(None, [ValueError()]),
    lambda: (1).to_bytes(1, None),
    lambda: "".split(3),
    lambda: "".partition(None),
    lambda: "".startswith(None),
    lambda: format(1, None),
    lambda: (1).__format__(None),
    lambda: "a".replace("a", None),
    lambda: "a".ljust(3, None),
    lambda: "a".center(None),
    lambda: "a".index(None),
    lambda: "a".removesuffix(None),
    lambda: delattr(object(), "a"),
    lambda: delattr(1, "a"),
    lambda: setattr(1, "a", 1),
    lambda: type("a", None, {}),
    lambda: type(None, (), {}),
    lambda: type("a", (), None),
    lambda: int("1", None),
    lambda: int(None),
    lambda: ord(None),
    lambda: round(1.5, "a"),
    lambda: sum(["a"], ""),
    lambda: max(1, default=3),
    lambda: list(map(None, [1])),
    lambda: isinstance(1, None),
    lambda: super(None),
    lambda: [1].insert(None, 1),
]


def errors():
    for case in CASES:
        try:
            case()
        except (TypeError, AttributeError) as error:
            yield f"{type(error).__name__}: {error}"


for number in range(60):
    told = list(errors())
print(*told, sep="\n")
