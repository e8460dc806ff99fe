# A slice of all of a str, bytes or tuple of a derived class is a new object of the plain class, and so is what a method left as it was.
class Text(str):
    pass


class Data(bytes):
    pass


class Row(tuple):
    pass


class Items(list):
    pass


def kinds(*values):
    print(*[type(value).__name__ for value in values])


text, data, row, items = Text("abc"), Data(b"abc"), Row((1, 2)), Items([1, 2])
kinds(text[:], text[0:], text[0:3:1], text[:2], text[::-1], "abc"[:])
kinds(data[:], data[0:], data[::1], data[:2], data.strip(), data.replace(b"x", b"y"), data.removesuffix(b"x"), data.removeprefix(b"x"))
kinds(data.ljust(1), data.center(2), data.zfill(2), data.expandtabs(), data.translate(None), data * 1, data + b"", data.lower())
kinds(row[:], row[0:], row[0:9], row[:1], row + (), row * 1)
kinds(items[:], items.copy(), items * 1, items + [])
kinds(text.strip(), text.replace("x", "y"), text.removeprefix("x"), text.ljust(1), text.zfill(1), text.expandtabs(), text.translate({}), text.lower(), text * 1)

counts = {}
for step in range(3000):
    value = (text, data, row, "plain", items)[step % 5][:]
    counts[type(value).__name__] = counts.get(type(value).__name__, 0) + len(value)
print(counts)
