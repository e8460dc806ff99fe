# auto() among the items of a tuple, and lists that are changed while they are sorted.
from enum import Enum, auto


class Mixed(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = auto(), auto(), auto()
    FOUR = 7, auto()
    FIVE = auto()


print([member.value for member in Mixed])
total = 0
for step in range(3000):
    total += Mixed((2, 3)) is Mixed.TWO
print(total)
numbers = [3, 1, 2]


def key(number):
    numbers.append(1)
    numbers.pop()
    return number


try:
    numbers.sort(key=key)
except ValueError as error:
    print(error)
print(numbers)
