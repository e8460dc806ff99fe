# cpython: 3.14
# Big ints: digits of pi and e, RSA, Miller-Rabin, Pollard's rho, continued fractions, Karatsuba, bases, Fibonacci by doubling, CRT, partitions, Catalan.
from math import gcd, isqrt, comb, factorial, prod, lcm
from itertools import islice, count, takewhile
from functools import lru_cache
def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t: yield n; q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else: q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print(''.join(map(str, islice(pi_digits(), 60))))
def machin(n):
    unity = 10 ** (n + 10)
    def arctan(x):
        total = term = unity // x; k, sign = 3, -1
        while term: term //= x * x; total += sign * (term // k); k += 2; sign = -sign
        return total
    return 4 * (4 * arctan(5) - arctan(239)) // 10 ** 10
print(str(machin(70))[:60], sum(10 ** 50 // factorial(k) for k in range(60)))
def is_prime(n):
    if n < 2 or any(n % p == 0 for p in (2, 3, 5, 7)): return n in (2, 3, 5, 7)
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if a % n == 0 or x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(60) if is_prime(n)], is_prime(2 ** 127 - 1), is_prime(2 ** 129 + 1), next(n for n in count(10 ** 30) if is_prime(n)))
def rho(n, c=1):
    x = y = 2; d = 1
    while d == 1: x = (x * x + c) % n; y = (y * y + c) % n; y = (y * y + c) % n; d = gcd(abs(x - y), n)
    return d if d != n else rho(n, c + 1)
def factor(n):
    if n == 1: return []
    if is_prime(n): return [n]
    d = 2 if n % 2 == 0 else rho(n)
    return sorted(factor(d) + factor(n // d))
print(factor(2 ** 67 - 1), factor(factorial(15)), factor(1234567890123456789))
p, q, e = 2 ** 89 - 1, 2 ** 107 - 1, 65537; d = pow(e, -1, lcm(p - 1, q - 1)); m = int.from_bytes(b'attack at dawn', 'big'); c = pow(m, e, p * q); print(hex(c), pow(c, d, p * q).to_bytes(14), (d * e) % lcm(p - 1, q - 1))
try: pow(6, -1, 9)
except ValueError as err: print(err)
def karatsuba(x, y):
    if x < 1 << 64 or y < 1 << 64: return x * y
    h = max(x.bit_length(), y.bit_length()) // 2; a, b = x >> h, x & (1 << h) - 1; c, d = y >> h, y & (1 << h) - 1
    ac, bd = karatsuba(a, c), karatsuba(b, d); mid = karatsuba(a + b, c + d) - ac - bd
    return (ac << 2 * h) + (mid << h) + bd
x, y = 3 ** 400, 7 ** 300; print(karatsuba(x, y) == x * y, x.bit_length(), x.bit_count(), len(str(x * y)), divmod(x, y ** 0 + 10 ** 100)[1] % 97, -x // y, -7 // 2, -7 % 3, divmod(-10 ** 30, 7), (-x) >> 600, ~x & 0xff, x ^ y & 0xffff)
def digits(n, base):
    out = []
    while n: n, r = divmod(n, base); out.append('0123456789abcdefghijklmnopqrstuvwxyz'[r])
    return ''.join(reversed(out)) or '0'
print([digits(10 ** 20, b) for b in (2, 7, 16, 36)], all(int(digits(n ** 5, b), b) == n ** 5 for n in range(1, 60) for b in (2, 11, 36)), f'{10 ** 25:,} {2 ** 70:x} {2 ** 70:_b} {-5:+d} {255:#06x} {10 ** 30:e} {12345:>12,d}|')
def fib(n):
    if n == 0: return 0, 1
    a, b = fib(n >> 1); c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
print(fib(300)[0], fib(1000)[0] % 10 ** 20, sum(int(ch) for ch in str(fib(2000)[0])))
def crt(rs, ms): M = prod(ms); return sum(r * M // m * pow(M // m, -1, m) for r, m in zip(rs, ms)) % M
print(crt([2, 3, 2], [3, 5, 7]), crt([0, 3, 4], [3, 4, 5]))
@lru_cache(None)
def partitions(n): return 1 if n == 0 else sum((-1) ** (k + 1) * (partitions(n - k * (3 * k - 1) // 2) if n >= k * (3 * k - 1) // 2 else 0) + (-1) ** (k + 1) * (partitions(n - k * (3 * k + 1) // 2) if n >= k * (3 * k + 1) // 2 else 0) for k in range(1, isqrt(n) + 2))
print([partitions(n) for n in (1, 5, 10, 50, 100, 200)], [comb(2 * n, n) // (n + 1) for n in range(12)])
def sqrt_cf(n):
    a0 = a = isqrt(n); m, d, out = 0, 1, []
    if a * a == n: return a, []
    while a != 2 * a0: m = d * a - m; d = (n - m * m) // d; a = (a0 + m) // d; out.append(a)
    return a0, out
def pell(n):
    a0, period = sqrt_cf(n); h, k, h1, k1 = a0, 1, 1, 0
    for i in count():
        if h * h - n * k * k == 1: return h, k
        a = period[i % len(period)]; h, h1 = a * h + h1, h; k, k1 = a * k + k1, k
print(sqrt_cf(23), pell(61), pell(109)); print(isqrt(10 ** 41), (10 ** 41) ** .5, int(1e23), float(10 ** 23) == 1e23, 2 ** 1023 * 1.5, (2 ** 64).to_bytes(9, 'little'), int.from_bytes(b'\xff\xfe', signed=True), (-300).to_bytes(2, signed=True), round(12345678901234567890, -10), round(-25, -1), round(35, -1), (7).as_integer_ratio(), True + True, int('  -0b101_1 ', 0), int('z', 36))
for f in (lambda: 2 ** 2000 * 1.0, lambda: int('12x'), lambda: 1 << -1, lambda: (256).to_bytes(1), lambda: int('1' * 5000), lambda: 10 ** 400 / 3, lambda: 10 ** 400 // 10 ** 399 / 0):
    try: print(f())
    except Exception as err: print(type(err).__name__, err)
total = 0
for i in range(3000): total = (total * 31 + i ** 3) % (2 ** 61 - 1)
print(total, sum(1 for n in range(3000) if is_prime(n)))
