# A class method of a class in C was found unbound once the attribute was specialized.
from collections import Counter
from itertools import chain

empty = Counter()
for number in range(300):
    items = list(empty.elements()) + list(chain.from_iterable([[number]]))
print(items)
