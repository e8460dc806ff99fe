# What len() gives need not be a small int: the guard behind it stays.
class Wide:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


def lengths(values):
    result = []
    for value in values:
        length = len(value)
        result.append((length + 1, length - 1, length < 5))
    return result


print(lengths([(1, 2)] * 4500 + [Wide(2**62), Wide(2**61), Wide(3)])[-4:])
