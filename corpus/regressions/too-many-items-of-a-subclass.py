# Only what is exactly a list, tuple or dict tells how many items it has that are too many.
class Items(list):
    def __len__(self):
        return 77


class Pair(tuple):
    pass


for values in ([1, 2, 3], (1, 2, 3), {1: 1, 2: 2, 3: 3}, Items([1, 2, 3]), Pair((1, 2, 3)), {1, 2, 3}):
    try:
        first, second = values
    except ValueError as error:
        print(type(values).__name__, error)
