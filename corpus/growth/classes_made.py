# growth: linear
# Classes, named tuples and data classes made and kept, and instances of them.
N = 100

from collections import namedtuple
from dataclasses import dataclass, replace


class Base:
    y = 1

    def read(self):
        return self.y


classes, total = [], 0
for i in range(N):

    class Derived(Base):
        x = i

    @dataclass(order=True)
    class Data:
        a: int
        b: int = 2

    Point = namedtuple("Point", "x y z")
    classes.append((Derived, Data, Point))
    total += Data(i) < Data(i + 1)
for derived, data, point in classes:
    total += derived().read() + point(1, 2, z=3)._replace(x=2).x + replace(data(1), b=5).b
Base.y = 2
print(total + sum(derived().read() for derived, _, _ in classes))
