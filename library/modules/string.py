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


def _named_characters(pattern):
    """A pattern of names as rows of (accepts, least, most): characters and classes of them, each perhaps repeated."""
    if pattern.startswith("(?a:") and pattern.endswith(")"):
        pattern = pattern[4:-1]
    rows, at = [], 0
    while at < len(pattern):
        end = at + 1
        if pattern[at] == "[":
            end = pattern.index("]", at + 2) + 1
            accepts = _class_of_characters(pattern[at + 1 : end - 1])
        elif pattern[at] == "\\":
            end = at + 2
            accepts = _class_of_characters(pattern[at:end])
        elif pattern[at] in "(|).^$*+?{":
            import re
        else:
            accepts = _class_of_characters(pattern[at])
        least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(pattern[end : end + 1], (1, 1))
        at = end + (pattern[end : end + 1] in ("*", "+", "?"))
        rows.append((accepts, least, most))
    return rows


def _class_of_characters(text):
    """Whether a character is in the class that stands between brackets."""
    is_negated = text.startswith("^")
    ranges, at = [], int(is_negated)
    while at < len(text):
        if text[at] == "\\":
            known = {"d": digits, "w": ascii_letters + digits + "_", "s": whitespace}.get(text[at + 1], text[at + 1])
            ranges += [(character, character) for character in known]
            at += 2
        elif text[at + 1 : at + 2] == "-" and at + 2 < len(text):
            ranges.append((text[at], text[at + 2]))
            at += 3
        else:
            ranges.append((text[at], text[at]))
            at += 1
    return lambda character: any(low <= character <= high for low, high in ranges) != is_negated


def _end_of_name(rows, text, at, fold):
    """Where a name that begins there ends; None if there is none."""
    if not rows:
        return at
    (accepts, least, most), *rest = rows
    end = at
    while (most is None or end - at < most) and end < len(text):
        character = text[end]
        if not (accepts(character) or fold and character.isascii() and accepts(character.swapcase())):
            break
        end += 1
    while end - at >= least:
        found = _end_of_name(rest, text, end, fold)
        if found is not None:
            return found
        end -= 1
    return None


class Template:
    """A text with `$name` and `${name}` in it."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            import re
        cls._c_rows = _named_characters(cls.idpattern)
        cls._c_braced_rows = cls._c_rows if cls.braceidpattern is None else _named_characters(cls.braceidpattern)

    def __init__(self, template):
        self.template = template

    def _c_parts(self):
        """Pairs of text and what follows it: a name, the delimiter itself, an error or None at the end."""
        text, at = self.template, 0
        if not isinstance(text, str):
            if isinstance(text, (bytes, bytearray, memoryview)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
            raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], None, None
                return
            before, kind, value, at = text[at:found], *self._c_field(found)
            yield before, kind, value

    def _c_field(self, found):
        text, start = self.template, found + len(self.delimiter)
        if text.startswith(self.delimiter, start):
            return "escaped", self.delimiter, start + len(self.delimiter)
        is_folded = bool(int(self.flags) & 2)
        braced = text.startswith("{", start)
        first = start + braced
        end = _end_of_name(self._c_braced_rows if braced else self._c_rows, text, first, is_folded)
        if end is None or end == first or braced and not text.startswith("}", end):
            return "invalid", start, start
        return ("braced" if braced else "named"), text[first:end], end + braced

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {len(lines) or 1}, col {column}")

    def _c_fill(self, mapping, safe):
        out = []
        for text, kind, value in self._c_parts():
            out.append(text)
            if kind == "escaped":
                out.append(value)
            elif kind == "invalid":
                if not safe:
                    self._invalid(value)
                out.append(self.delimiter)
            elif kind is not None:
                try:
                    out.append(str(mapping[value]))
                except KeyError:
                    if not safe:
                        raise
                    out.append(self.delimiter + ("{%s}" % value if kind == "braced" else value))
        return "".join(out)

    @staticmethod
    def _c_mapping(mapping, keywords):
        if not keywords:
            return mapping
        from collections import ChainMap

        return ChainMap(keywords, mapping)

    def substitute(self, mapping={}, /, **kws):
        return self._c_fill(self._c_mapping(mapping, kws), False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._c_fill(self._c_mapping(mapping, kws), True)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _ in self._c_parts())

    def get_identifiers(self):
        names = []
        for _, kind, value in self._c_parts():
            if kind in ("named", "braced") and value not in names:
                names.append(value)
        return names


Template.__init_subclass__()


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
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    return _fields(text)


def _fields(text):
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
