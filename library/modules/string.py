"""Constants and templates of strings."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Template",
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
