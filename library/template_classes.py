"""The classes of t-strings (PEP 750), which CPython has in C. It is no module: an engine runs it in a namespace of that name, `string.templatelib`, when
a program makes its first t-string, and keeps the two functions at the end, which are what BUILD_INTERPOLATION and BUILD_TEMPLATE do."""

_GenericAlias = type(list[int])
_CONVERSIONS = (None, "s", "a", "r")


class Interpolation:
    __slots__ = ("_c_value", "_c_expression", "_c_conversion", "_c_format_spec")
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    value = property(lambda self: self._c_value)
    expression = property(lambda self: self._c_expression)
    conversion = property(lambda self: self._c_conversion)
    format_spec = property(lambda self: self._c_format_spec)

    def __new__(cls, value, expression="", conversion=None, format_spec=""):
        _check_str("expression", expression)
        if conversion is not None:
            _check_str("conversion", conversion)
            if conversion not in _CONVERSIONS:
                raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        _check_str("format_spec", format_spec)
        return build_interpolation(value, expression, conversion, format_spec)

    def __repr__(self):
        return f"Interpolation({self._c_value!r}, {self._c_expression!r}, {self._c_conversion!r}, {self._c_format_spec!r})"

    def __reduce__(self):
        return Interpolation, (self._c_value, self._c_expression, self._c_conversion, self._c_format_spec)

    @classmethod
    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class Template:
    __slots__ = ("_c_strings", "_c_interpolations")

    strings = property(lambda self: self._c_strings)
    interpolations = property(lambda self: self._c_interpolations)
    values = property(lambda self: tuple([item._c_value for item in self._c_interpolations]))

    def __new__(cls, /, *args, **keywords):
        if keywords:
            raise TypeError("Template.__new__ only accepts *args arguments")
        strings, interpolations = [None], []
        for part in args:
            if isinstance(part, str):
                strings[-1] = part if strings[-1] is None else strings[-1] + part
            elif isinstance(part, Interpolation):
                interpolations.append(part)
                strings.append(None)
            else:
                found = _class_path(part)
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {found}")
        strings = ["" if string is None else string for string in strings]
        return build_template(tuple(strings), tuple(interpolations))

    def __iter__(self):
        made = object.__new__(_TemplateIter)
        made._c_parts = _parts(self._c_strings, self._c_interpolations)
        return made

    def __add__(self, other):
        if not isinstance(other, Template):
            name = "string.templatelib.Template"
            raise TypeError(f'can only concatenate {name} (not "{_class_path(other)}") to {name}')
        *strings, last = self._c_strings
        first, *others = other._c_strings
        strings = (*strings, last + first, *others)
        return build_template(strings, self._c_interpolations + other._c_interpolations)

    def __repr__(self):
        return f"Template(strings={self._c_strings!r}, interpolations={self._c_interpolations!r})"

    def __reduce__(self):
        from string.templatelib import _template_unpickle
        return _template_unpickle, (self._c_strings, self._c_interpolations)

    @classmethod
    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class TemplateIter:
    __slots__ = ("_c_parts",)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._c_parts)


_TemplateIter = TemplateIter


def _parts(strings, interpolations):
    if strings[0]:
        yield strings[0]
    for string, interpolation in zip(strings[1:], interpolations):
        yield interpolation
        if string:
            yield string


def _check_str(name, value):
    if not isinstance(value, str):
        raise TypeError(f"Interpolation() argument '{name}' must be str, not {type(value).__name__}")


def _class_path(value):
    """The name of a value's class as `%T` of C shows it."""
    module, name = type(value).__module__, type(value).__qualname__
    return name if module in ("builtins", "__main__") else f"{module}.{name}"


def build_interpolation(value, expression, conversion, format_spec):
    made = object.__new__(Interpolation)
    made._c_value, made._c_expression, made._c_conversion, made._c_format_spec = value, expression, conversion, format_spec
    return made


def build_template(strings, interpolations):
    made = object.__new__(Template)
    made._c_strings, made._c_interpolations = strings, interpolations
    return made
