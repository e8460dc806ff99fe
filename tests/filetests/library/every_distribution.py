# cpython: 3.14
# random: every distribution from one seed, states, and the errors.
import random
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(sorted(set(random.__all__) - {"SystemRandom"}))
for seed in (0, 42, -7, 'text', b'bytes', None, True, bytearray(b'q'), 10**40):
    if seed is None: continue
    r = random.Random(seed); print(seed, r.random(), r.randrange(10**12), r.getrandbits(70), r.choice('abcdef'))
print(attempt(random.Random, [1]), attempt(random.seed, (1,)))
r = random.Random(1)
print(r.uniform(1, 5), r.triangular(), r.triangular(1, 9, 2), r.betavariate(2, 3), r.expovariate(), r.expovariate(3), r.gammavariate(2, 1), r.gammavariate(.5, 2), r.gammavariate(1, 1), r.gauss(), r.gauss(5, 2), r.lognormvariate(0, .5), r.normalvariate(), r.normalvariate(10, 3), r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 1e-9), r.paretovariate(3), r.weibullvariate(1, 1.5), r.binomialvariate(), r.binomialvariate(100, .3), r.binomialvariate(5, 1), r.binomialvariate(9, 0.0), sep='\n')
print(r.randint(1, 6), r.randrange(5), r.randrange(2, 20, 3), r.randrange(10, 0, -3), r.randbytes(5), r.getrandbits(0), r.getrandbits(33))
print(attempt(r.randrange, 0), attempt(r.randrange, 5, 5), attempt(r.randrange, 1.5), attempt(r.randrange, 1, 5, 0), attempt(r.randint, 5, 1), attempt(r.choice, []), attempt(r.getrandbits, -1), attempt(r.randrange, 5, None, 2), attempt(r.randbytes, -1), attempt(r.gammavariate, 0, 1), attempt(r.binomialvariate, -1), attempt(r.binomialvariate, 1, 2), attempt(r.choice, 5), attempt(r.getrandbits, 'x'))
print(r.choices('abc', k=5), r.choices([1, 2, 3], weights=[1, 0, 5], k=4), r.choices('xy', cum_weights=[1, 4], k=3), attempt(r.choices, 'ab', weights=[1]), attempt(r.choices, 'ab', weights=[0, 0]), attempt(r.choices, 'ab', [1, 2], cum_weights=[1, 3]), attempt(r.choices, []), r.choices('a', k=0), attempt(r.choices, 'ab', 5))
print(r.sample(range(100), 5), r.sample('abcdef', 6), r.sample(['x', 'y'], counts=[3, 2], k=4), attempt(r.sample, 'ab', 3), attempt(r.sample, {1, 2}, 1), attempt(r.sample, 'ab', -1), attempt(r.sample, 'ab', 1, counts=[1]), attempt(r.sample, 'ab', 1, counts=[0, 0]), r.sample([], 0), r.sample(range(10**6), 25)[:4], attempt(r.sample, 'ab', 1, counts=[1, -1]))
l = list(range(10)); r.shuffle(l); print(l, attempt(r.shuffle, (1, 2)), attempt(r.shuffle, 'ab'))
st = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(st); print(a == [r.random() for _ in range(3)], st[0], len(st[1]), st[2], type(st[1][0]), attempt(r.setstate, (1, 2, 3)), attempt(r.setstate, (3, (1, 2), None)))
random.seed(99); x = random.random(); random.seed(99); print(x == random.random(), random.choice(range(5)), random.sample(range(5), 2), random.gauss(0, 1))
random.seed(5, version=1); print(random.random()); random.seed('s', version=1); print(random.random(), attempt(random.seed, 'a', 3))
class My(random.Random):
    def random(self): return 0.25
m = My(); print(m.random(), m.randrange(100), m.choice('abcd'), m.uniform(0, 8), m.shuffle([1, 2, 3]), m.sample(range(10), 3))
class Bits(random.Random):
    def getrandbits(self, k): return (1 << k) - 1 if k < 3 else 3
print(Bits(1).randrange(8), Bits(1).choice('abcdefgh'), isinstance(random._inst, random.Random), random.Random.VERSION)
s = sum(random.Random(i).randint(0, 99) for i in range(50)); r = random.Random(7); t = 0
for i in range(4000): t += r.randint(1, 6)
print(s, t)
