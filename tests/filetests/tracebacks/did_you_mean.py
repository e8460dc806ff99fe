# What the printer of a traceback suggests, along a chain of exceptions: names, attributes, names of a module, forgotten imports.
import collections


class Shape:
    _hidden = 1

    def __init__(self):
        self.corners = 4

    def area(self):
        return corners

    def show(self):
        return self.hiden

    def __dir__(self):
        return [*object.__dir__(self), 7]


def misspelled():
    length = 0
    for number in range(3000):
        length += number
    return lenght


def unbound():
    if False:
        valu = 1
    value = 2
    return valu


def missing():
    del Shape().cornrs


def called():
    sorted([1], revers=True)


def raised_by_hand():
    raise AttributeError("not here", name="uper", obj="text")


def attempt(steps, cause=None):
    """Each step fails while the failure of the one before is handled."""
    first, *rest = steps
    try:
        first()
    except Exception as error:
        if not rest:
            raise
        attempt(rest, error)


attempt(
    [
        misspelled,
        Shape().area,
        Shape().show,
        lambda: Shape().hidden,
        lambda: collections.Conter,
        lambda: itertools,
        lambda: rndom,
        lambda: print(flase),
        lambda: Shape.corner,
        lambda: "".joined,
        unbound,
        missing,
        called,
        raised_by_hand,
    ]
)
