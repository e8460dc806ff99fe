"""Constants and templates of strings."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """A text with `$name` and `${name}` in it."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Pairs of text and what follows it: a name, the delimiter itself, an error or None at the end."""
        text, at = self.template, 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], None, None
                return
            before, kind, value, at = text[at:found], *self._field(found)
            yield before, kind, value

    def _field(self, found):
        text, start = self.template, found + len(self.delimiter)
        if text.startswith(self.delimiter, start):
            return "escaped", self.delimiter, start + len(self.delimiter)
        braced = text.startswith("{", start)
        first = start + braced
        end = first
        while end < len(text) and (text[end] in ascii_letters + "_" or end > first and text[end] in digits):
            end += 1
        if end == first or braced and not text.startswith("}", end):
            return "invalid", found, start
        return ("braced" if braced else "named"), text[first:end], end + braced

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len("".join(lines[:-1])) if lines else 1
        number = len(lines) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {number}, col {column + (1 if lines else 0)}")

    def _fill(self, mapping, safe):
        out = []
        for text, kind, value in self._parts():
            out.append(text)
            if kind == "escaped":
                out.append(value)
            elif kind == "invalid":
                if not safe:
                    self._invalid(value)
                out.append(self.delimiter)
            elif kind is not None:
                if safe and value not in mapping:
                    out.append(self.delimiter + ("{%s}" % value if kind == "braced" else value))
                else:
                    out.append(str(mapping[value]))
        return "".join(out)

    @staticmethod
    def _mapping(mapping, keywords):
        if not keywords:
            return mapping
        return {**mapping, **keywords}

    def substitute(self, mapping={}, /, **kws):
        return self._fill(self._mapping(mapping, kws), False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(self._mapping(mapping, kws), True)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _ in self._parts())

    def get_identifiers(self):
        names = []
        for _, kind, value in self._parts():
            if kind in ("named", "braced") and value not in names:
                names.append(value)
        return names


class Formatter:
    """`str.format` whose parts can be replaced."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first, _ = _split_field_name(field_name)
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, used = self.get_field(field_name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index=auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in _CONVERSIONS:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        return _CONVERSIONS[conversion](value)

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first


_CONVERSIONS = {"s": str, "r": repr, "a": ascii}


def _parse(text):
    """Yields text, and the name, specification and conversion of the field behind it."""
    at, end = 0, len(text)
    while at < end:
        start = at
        while at < end and text[at] not in "{}":
            at += 1
        literal = text[start:at]
        if at == end:
            yield literal, None, None, None
            return
        brace, at = text[at], at + 1
        if text.startswith(brace, at):
            at += 1
            yield literal + brace, None, None, None
            continue
        if brace == "}" or at == end:
            raise ValueError(f"Single {brace!r} encountered in format string")
        name, spec, conversion, at = _parse_field(text, at)
        yield literal, name, spec, conversion


def _parse_field(text, at):
    start, in_brackets = at, False
    while at < len(text) and (in_brackets or text[at] not in "}:!"):
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        in_brackets = text[at] == "[" or in_brackets and text[at] != "]"
        at += 1
    if at == len(text):
        raise ValueError("expected '}' before end of string")
    name, conversion, after = text[start:at], None, text[at]
    at += 1
    if after == "!":
        if at == len(text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion, at = text[at], at + 1
        if at == len(text):
            raise ValueError("unmatched '{' in format spec")
        after, at = text[at], at + 1
        if after not in ":}":
            raise ValueError("expected ':' after conversion specifier")
    if after == "}":
        return name, "", conversion, at
    start, depth = at, 1
    while at < len(text):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
        if not depth:
            return name, text[start : at - 1], conversion, at
    raise ValueError("unmatched '{' in format spec")


def _number_or_text(text):
    return int(text) if text.isdecimal() else text


def _split_field_name(name):
    """What a field name begins with, and pairs: whether it is an attribute, and its name or the key."""
    at = min([place for place in (name.find("."), name.find("[")) if place >= 0], default=len(name))
    return _number_or_text(name[:at]), _field_path(name, at)


def _field_path(name, at):
    while at < len(name):
        if name[at] == ".":
            start = at = at + 1
            while at < len(name) and name[at] not in ".[":
                at += 1
            if start == at:
                raise ValueError("Empty attribute in format string")
            yield True, name[start:at]
        elif name[at] == "[":
            close = name.find("]", at)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            if close == at + 1:
                raise ValueError("Empty attribute in format string")
            yield False, _number_or_text(name[at + 1 : close])
            at = close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
