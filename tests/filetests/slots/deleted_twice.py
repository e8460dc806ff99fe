class Point:
    __slots__ = "x", "__secret"

    def __init__(self, x):
        self.x = x
        self.__secret = x


def deleted_twice(point):
    try:
        del point.x
        del point.x
    except AttributeError as error:
        return repr(error), error.name, error.obj
    finally:
        point.x = 0


counts = {}
for number in range(2000):
    outcome = deleted_twice(Point(number))
    counts[outcome] = counts.get(outcome, 0) + 1
print(counts)
point = Point(1)
try:
    del point._Point__secret, point._Point__secret
except AttributeError as error:
    print(repr(error))
try:
    point._Point__secret
except AttributeError as error:
    print(error, error.name, error.obj is point)
