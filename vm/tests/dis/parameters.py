"""The module's
   docstring."""


def every_kind(a, b=1, /, c=2, *args, d, e=3, **kwargs):
    """Docstring.

        Indented.
    """
    return a, b, c, args, d, e, kwargs


def empty():
    "only a docstring"


def unbound(a):
    del a
    try:
        a
    except NameError:
        pass
    return a


def constant():
    return 1


star = lambda *, a, b=1: None
