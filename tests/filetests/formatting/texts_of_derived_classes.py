# What `__repr__`, `__str__` and `__format__` give stays the object that it is, until it is joined with other text.
class Text(str):
    def __repr__(self):
        return Text("r:" + str.__str__(self))

    def __format__(self, spec):
        return Text("f:" + spec)


class Shown:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return Text(self.text)

    def __str__(self):
        return Text("str " + self.text)


def kind(value):
    return type(value).__name__, len(value)


shown, text = Shown("shown"), Text("text")
print(kind(repr(shown)), kind(str(shown)), kind(format(text, "abc")), kind(f"{text}"), kind(f"{text:xyz}"))
print(kind(f"<{text}>"), kind(f"{shown!r}"), kind(f"{shown!s:>20}"))
print(kind(str(text)), kind(repr(text)), kind(format(shown)), kind(f"{text:{text}}"))
print([shown, text], {1: text}, (shown,), f"{[shown]}")

counts = {}
for step in range(3000):
    value = (shown, text, "plain", step)[step % 4]
    name = type(f"{value}").__name__ + type(repr(value)).__name__
    counts[name] = counts.get(name, 0) + 1
print(counts)
