# cpython: 3.14
# The sequence of the Mersenne Twister for a seed is CPython's.
import random

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.randrange(0, 100, 7), random.choice("abcdef"), random.getrandbits(70))
deck = list(range(20))
random.shuffle(deck)
print(deck, random.sample(range(1000), 5), random.sample("abcdefg", 3), random.choices([1, 2, 3], k=5), random.choices("ab", [1, 9], k=6))
drawn = [random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(1.5), random.triangular(0, 1, 0.3), random.betavariate(2, 3)]
print(random.uniform(1, 2), [round(x, 9) for x in drawn])
r = random.Random(12345678901234567890)
state = r.getstate()
first = [r.randint(0, 9) for _ in range(10)]
r.setstate(state)
print(first == [r.randint(0, 9) for _ in range(10)], first, r.randbytes(4))
random.seed(-7)
print(random.random())
hits = 0
generator = random.Random(1)
for _ in range(1500):
    hits += generator.random() < 0.25
print(hits)
for wrong in ("random.choice([])", "random.randrange(5, 5)", "random.sample([1], 2)", "random.randint(2, 1)"):
    try:
        eval(wrong)
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)
