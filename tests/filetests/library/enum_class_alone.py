# A class whose metaclass is that of enums, and a value of auto() that was given before.
from enum import *

class Super(metaclass=EnumMeta):

    def __repr__(self):
        return 'super!'
print(Super)

class Color(Super, Enum):
    A = 1
print(repr(Color.A), list(Color))
print(len(Super))
weird = auto()
weird.value = 'set'

class T(Enum):
    red = weird

    def _generate_next_value_(name, start, count, last):
        return name
    blue = auto()
print(list(T))
try:

    class T(Enum):
        red = auto()

        def _generate_next_value_(name, start, count, last):
            return name
except TypeError as e:
    print(e)
total = 0
for _ in range(100):
    total += len(Super) + len(T)
print(total)
