# __next__ of a program's iterator changes a variable of the loop that asks it, between two iterations.
import sys

class Counter:
    def __init__(self, limit):
        self.limit = limit
        self.index = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.index += 1
        if self.index == self.limit - 9:
            sys._getframe(1).f_locals["total"] = [1]
        if self.index > self.limit:
            raise StopIteration
        return self.index

def run(n):
    total = 0
    try:
        for item in Counter(n):
            total = total + item
    except TypeError as error:
        return str(error), total
    return total

print(run(5000))
