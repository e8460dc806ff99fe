"""The Mersenne Twister and what is drawn from it."""

from math import log as _log, sqrt as _sqrt, exp as _exp, cos as _cos, sin as _sin, pi as _pi, floor as _floor, ceil as _ceil, isfinite as _isfinite
from math import acos as _acos, fabs as _fabs, lgamma as _lgamma, log2 as _log2
from itertools import accumulate as _accumulate, count as _count, repeat as _repeat
from operator import index as _index

__all__ = [
    "Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits",
    "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed",
    "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
]

_N, _M = 624, 397
_WORD = 0xFFFFFFFF
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
TWOPI = 2.0 * _pi
BPF = 53
RECIP_BPF = 2**-BPF
_seeds = _count(1)


def _is_sequence(population):
    if isinstance(population, (list, tuple, range, str)):
        return True
    from collections.abc import Sequence

    return isinstance(population, Sequence)


# What CPython has in C.
class Random:
    __slots__ = ("_c_state", "_c_at")
    __module__ = "_random"

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._c_state = [0] * _N
        self._c_at = 0
        return self

    def __init__(self, seed=None, /):
        _Twister.seed(self, seed)

    def seed(self, n=None, /):
        if n is None:
            # Not from the clock, which CPython does not read either: runs stay reproducible.
            n = next(_seeds)
        number = int.__abs__(n) if isinstance(n, int) else hash(n) & 0xFFFFFFFFFFFFFFFF
        key = [number & _WORD]
        while number := number >> 32:
            key.append(number & _WORD)
        self._c_state = _mixed(key)
        self._c_at = _N

    def getstate(self, /):
        return (*self._c_state, self._c_at)

    def setstate(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != _N + 1:
            raise ValueError("state vector is the wrong size")
        for word in state:
            if not isinstance(word, int):
                raise TypeError("an integer is required")
        if not 0 <= state[-1] <= _N:
            raise ValueError("invalid state")
        self._c_state = list(state[:-1])
        self._c_at = state[-1]

    def random(self, /):
        a, b = _next_word(self) >> 5, _next_word(self) >> 6
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k, /):
        k = _index(k)
        if k < 0:
            raise ValueError("Cannot convert negative int")
        bits = shift = 0
        while k > 0:
            word = _next_word(self)
            if k < 32:
                word >>= 32 - k
            bits |= word << shift
            shift += 32
            k -= 32
        return bits


_Twister = Random


def _next_word(twister):
    """The next 32 bits."""
    if twister._c_at >= _N:
        _twist(twister._c_state)
        twister._c_at = 0
    y = twister._c_state[twister._c_at]
    twister._c_at += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C5680
    y ^= (y << 15) & 0xEFC60000
    return y ^ (y >> 18)


class Random(_Twister):
    VERSION = 3

    def __init__(self, x=None):
        self.gauss_next = None
        self.seed(x)

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = _old_hash(a.decode("latin-1") if isinstance(a, bytes) else a)
        elif isinstance(a, (str, bytes, bytearray)):
            a = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(a + _sha512(a))
        elif not isinstance(a, (type(None), int, float)):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")
        _, internal, self.gauss_next = state
        super().setstate(internal)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow_with_getrandbits(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    _randbelow = _randbelow_with_getrandbits

    def _randbelow_without_getrandbits(self, n):
        """What a subclass does that has `random` alone."""
        size = 1 << 53
        if n >= size:
            return _floor(self.random() * n)
        limit = (size - size % n) / size
        r = self.random()
        while r >= limit:
            r = self.random()
        return _floor(r * size) % n

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__:
            if "_randbelow" in base.__dict__ or "getrandbits" in base.__dict__:
                cls._randbelow = base.__dict__.get("_randbelow", Random._randbelow)
                break
            if "random" in base.__dict__:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def randrange(self, start, stop=None, step=1):
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        last = _index(stop)
        width = last - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = (width + stride + (-1 if stride > 0 else 1)) // stride
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        first, last = _index(a), _index(b)
        if last < first:
            raise ValueError(f"empty range in randint({first}, {last})")
        return first + self._randbelow(last - first + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            totals = list(_accumulate(counts))
            if len(totals) != n:
                raise ValueError("The number of counts does not match the population")
            total = totals.pop() if totals else 0
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total < 0:
                raise ValueError("Counts must be non-negative")
            return [population[_bisect(totals, s)] for s in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        # A set of the chosen is smaller than a copy of a large population.
        setsize = 21
        if k > 5:
            setsize += 4 ** _ceil(_log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(self.random() * n)] for _ in _repeat(None, k)]
            try:
                cum_weights = list(_accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f"The number of choices must be a keyword argument: k={weights}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, self.random() * total, n - 1)] for _ in _repeat(None, k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = self.random() * TWOPI
            g2rad = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(x2pi) * g2rad
            self.gauss_next = _sin(x2pi) * g2rad
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._c_gamma_large(alpha, beta)
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (2.718281828459045 + alpha) / 2.718281828459045
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _exp(-x):
                break
        return x * beta

    def _c_gamma_large(self, alpha, beta):
        ainv = _sqrt(2.0 * alpha - 1.0)
        bbb = alpha - LOG4
        ccc = alpha + ainv
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = _log(u1 / (1.0 - u1)) / ainv
            x = alpha * _exp(v)
            z = u1 * u1 * u2
            r = bbb + ccc * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u2 = self.random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if self.random() > 0.5 else mu - angle) % TWOPI

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return _index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._c_binomial_small(n, p) if n * p < 10.0 else self._c_binomial_large(n, p)

    def _c_binomial_small(self, n, p):
        x = y = 0
        c = _log2(1.0 - p)
        if not c:
            return x
        while True:
            y += _floor(_log2(self.random()) / c) + 1
            if y > n:
                return x
            x += 1

    def _c_binomial_large(self, n, p):
        spq = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spq
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        alpha = (2.83 + 5.1 / b) * spq
        mode = _floor((n + 1) * p)
        h = _lgamma(mode + 1) + _lgamma(n - mode + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - _fabs(u)
            k = _floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= 0.92 - 4.2 / b:
                return k
            v *= alpha / (a / (us * us) + b)
            if _log(v) <= h - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - mode) * _log(p / (1.0 - p)):
                return k


class SystemRandom(Random):
    """Numbers that no seed decides."""

    def seed(self, *args, **kwds):
        Random.seed(self)

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


def _old_hash(text):
    """What `seed(text, version=1)` takes for its number."""
    number = ord(text[0]) << 7 if text else 0
    for letter in map(ord, text):
        number = ((1000003 * number) ^ letter) & 0xFFFFFFFFFFFFFFFF
    number ^= len(text)
    return -2 if number == -1 else number


_LONG = (1 << 64) - 1


def _fraction_of_root(prime, degree):
    """The first 64 bits of the fraction of a root, which is what the constants of SHA-512 are."""
    power, low, high = prime << (64 * degree), 0, 1 << 70
    while low < high - 1:
        middle = (low + high) // 2
        if middle**degree <= power:
            low = middle
        else:
            high = middle
    return low & _LONG


def _sha512(message):
    """The digest of bytes (FIPS 180-4)."""
    primes = [n for n in range(2, 410) if all(n % divisor for divisor in range(2, int(n**0.5) + 1))]
    keys = [_fraction_of_root(prime, 3) for prime in primes]
    state = [_fraction_of_root(prime, 2) for prime in primes[:8]]
    padded = message + b"\x80" + bytes(-(len(message) + 17) % 128) + (8 * len(message)).to_bytes(16)
    for start in range(0, len(padded), 128):
        block = padded[start : start + 128]
        words = [int.from_bytes(block[at : at + 8]) for at in range(0, 128, 8)]
        for at in range(16, 80):
            near, far = words[at - 15], words[at - 2]
            near = _rotated(near, 1) ^ _rotated(near, 8) ^ near >> 7
            far = _rotated(far, 19) ^ _rotated(far, 61) ^ far >> 6
            words.append(words[at - 16] + near + words[at - 7] + far & _LONG)
        a, b, c, d, e, f, g, h = state
        for key, word in zip(keys, words):
            first = h + (_rotated(e, 14) ^ _rotated(e, 18) ^ _rotated(e, 41)) + (e & f ^ ~e & g) + key + word
            second = (_rotated(a, 28) ^ _rotated(a, 34) ^ _rotated(a, 39)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = first + second & _LONG, a, b, c, d + first & _LONG, e, f, g
        state = [old + new & _LONG for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([word.to_bytes(8) for word in state])


def _rotated(word, places):
    return (word >> places | word << 64 - places) & _LONG


def _mixed(key):
    """The state that an array of words seeds."""
    state = [19650218]
    for i in range(1, _N):
        state.append((1812433253 * (state[-1] ^ (state[-1] >> 30)) + i) & _WORD)
    i, j = 1, 0
    for _ in range(max(_N, len(key))):
        state[i] = ((state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525)) + key[j] + j) & _WORD
        i, j = i + 1, (j + 1) % len(key)
        if i >= _N:
            state[0] = state[_N - 1]
            i = 1
    for _ in range(_N - 1):
        state[i] = ((state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941)) - i) & _WORD
        i += 1
        if i >= _N:
            state[0] = state[_N - 1]
            i = 1
    state[0] = 0x80000000
    return state


def _twist(state):
    """The next 624 words of the state, in place."""
    for i in range(_N):
        y = (state[i] & 0x80000000) | (state[(i + 1) % _N] & 0x7FFFFFFF)
        state[i] = state[(i + _M) % _N] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)


def _bisect(ordered, x, high=None):
    low = 0
    high = len(ordered) if high is None else high
    while low < high:
        middle = (low + high) // 2
        if x < ordered[middle]:
            high = middle
        else:
            low = middle + 1
    return low


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
vonmisesvariate = _inst.vonmisesvariate
binomialvariate = _inst.binomialvariate
randbytes = _inst.randbytes
