# Objects with __index__, __int__ and __float__ in %-formats.
class Index:
    def __index__(self):
        return 65


class Float:
    def __float__(self):
        return 2.5


class Whole:
    def __int__(self):
        return 77


class Broken:
    def __int__(self):
        return "text"

    def __index__(self):
        raise KeyError("index")


def show(template, value):
    try:
        return template % value
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for kind in "diuoxXeEfFgGc":
    for value in (Index(), Float(), Whole(), Broken(), True, 1j, "7", b"7", 2.75):
        print(kind, type(value).__name__, show(f"%{kind}|%08{kind}", (value, value)))
total = 0
for number in range(3000):
    total += len("%d %x %.2f" % (Index(), Index(), Float()))
print(total)
