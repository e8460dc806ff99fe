t: int
u[1]: int
(s): int = 3
if t:
    s: str = "x"


def f(*a: int, b: str = "x", **c: float) -> None:
    "doc"
    v: int
    w: a[0] = 1
    x: (lambda: a) = 2
    (q): int = 2
    a[0]: int
    a[1:2, b]: int = 3


def g(a, /, b: (lambda: a), *args: [x for x in a]):
    pass
