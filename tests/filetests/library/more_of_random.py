# cpython: 3.12
# The rarer distributions, and classes that derive from Random.
import random

random.seed(7)
total = 0
for i in range(600):
    total += random.binomialvariate(20, 0.3) + random.vonmisesvariate(1, 2)
print(round(total, 6))
print([random.binomialvariate(n, p) for n, p in ((0, 0.5), (1, 0.5), (5, 0.0), (5, 1.0), (30, 0.2))])
print(random.vonmisesvariate(0, 0.0), random.vonmisesvariate(0.5, 100))
for n, p in ((-1, 0.5), (5, 1.5), (5, -0.5)):
    try:
        random.binomialvariate(n, p)
    except ValueError as error:
        print(error)


class Half(random.Random):
    """Has nothing but floats of its own."""

    def random(self):
        return 0.5


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) // 3


print(Half(1).randrange(10), Half(1).choice("abc"), Bits(1).randrange(10), Bits(1).randint(5, 6))
generator = random.Random(3)
copied = random.Random()
copied.setstate(generator.__getstate__())
print(copied.random() == generator.random(), generator.__reduce__()[:2])
