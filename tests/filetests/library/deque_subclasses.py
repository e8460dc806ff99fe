# The methods of deque do not call those that a class of the program overrides.
from collections import deque


class Loud(deque):
    def append(self, item):
        print("append", item)
        super().append(item)

    def popleft(self):
        print("popleft")
        return super().popleft()

    def __len__(self):
        return 99


loud = Loud([1, 2, 3], maxlen=2)
print(list(loud), len(loud))
loud.append(5)
loud.extend([6, 7])
loud += [8]
print(loud, loud.popleft(), loud[0])
try:
    print(loud[-1])
except IndexError as error:
    print(error)
print(Loud() == deque(), loud.index(8), loud.count(8), loud + deque([9]))


class Window(deque):
    def __init__(self, size):
        super().__init__(maxlen=size)
        self.total = 0

    def append(self, value):
        if super().__len__() == self.maxlen:
            self.total -= self[0]
        super().append(value)
        self.total += value


window = Window(4)
for i in range(3000):
    window.append(i)
print(window, window.total)
