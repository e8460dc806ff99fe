# Formatting by %: sizes count only where something is written, and what is no number for %c.
class Bad:
    __index__ = 0


class Raises:
    def __init__(self, error):
        self.error = error

    def __index__(self):
        raise self.error


def attempt(template, value):
    try:
        return template % value
    except Exception as error:
        return f"{type(error).__name__}: {error} {error.__context__!r}"


for i in range(40):
    out = [attempt(template, value) for template, value in [
        ("%*d", 1 << 27), ("%.99999999s", "abc"), ("%.99999999r|%.99999999a", ("é", "é")), ("%.99999999c", "a"),
        ("%c", Bad()), ("%c", Raises(TypeError("no"))), ("%c", Raises(ValueError("no"))), (b"%c", Bad()),
        (b"%c", Raises(TypeError("no"))), (b"%c", Raises(KeyError("no"))), (b"%.99999999b", b"xy"), ("%c", 2**80),
    ]]
print(*out, sep="\n")
