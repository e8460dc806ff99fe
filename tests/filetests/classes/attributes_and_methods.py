# Class and instance attributes: lookup order, shadowing, methods as values, rebinding while hot.
class Point:
    dimension = 2
    registry = []
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.registry.append(self)
    def norm(self):
        return abs(self.x) + abs(self.y)
    def shifted(self, dx=0, *, dy=0):
        return type(self)(self.x + dx, self.y + dy)

p = Point(1, -2)
print(p.norm(), p.shifted(1, dy=2).__dict__, len(Point.registry), p.dimension)
p.dimension = 3
print(p.dimension, Point.dimension, Point(0, 0).dimension, sorted(vars(p)))
del p.dimension
print(p.dimension)
bound = p.norm
p.x = 10
print(bound(), bound.__self__ is p, bound.__func__ is Point.norm, bound == p.norm, Point.norm(p))
p.norm = lambda: "instance"
print(p.norm(), Point.norm(p), bound())
try:
    p.missing
except AttributeError as error:
    print(error, error.name, error.obj is p)
try:
    Point.missing
except AttributeError as error:
    print(error)
try:
    del p.missing
except AttributeError as error:
    print(error)
try:
    Point.norm()
except TypeError as error:
    print(error)
try:
    p.shifted(1, 2)
except TypeError as error:
    print(error)

def hot(n):
    total = 0
    point = Point(1, 2)
    for i in range(n):
        point.x += 1
        total += point.norm() + point.dimension
        if i == n // 2:
            Point.norm = lambda self: self.x
        if i == n * 3 // 4:
            point.dimension = 0
    return total

print(hot(3000))
