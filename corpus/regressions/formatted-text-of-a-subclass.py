# What __format__ gives may be an instance of a subclass of str: the guard behind a formatted value stays.
class Loud(str):
    def __add__(self, other):
        return "loud"


class Shown:
    def __format__(self, spec):
        return Loud(spec)


def texts(values):
    result = []
    for value in values:
        text = f"{value:>4}"
        result.append(text + "!")
    return result


print(texts([1] * 4500 + [Shown(), 2])[-3:])
