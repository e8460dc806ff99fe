"""Support for template string literals (t-strings)."""

t = t"{0}"
Template = type(t)
Interpolation = type(t.interpolations[0])
del t


def convert(obj, /, conversion):
    """Convert *obj* using formatted string literal semantics."""
    if conversion is None:
        return obj
    for name, function in (("r", repr), ("s", str), ("a", ascii)):
        if conversion == name:
            return function(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")


def _template_unpickle(*args):
    if len(args) != 2:
        raise ValueError("Template expects tuple of length 2 to unpickle")
    from itertools import zip_longest
    return Template(*[part for pair in zip_longest(*args) for part in pair if part is not None])
