# ints: small/big transitions, bools, floats in hot loops
a, b = 0, 1
for i in range(3000): a, b = b, a + b
print(len(str(a)), a % 1000007)
x = 1
for i in range(2000):
    x = x * 3 + i
    if x.bit_length() > 200: x >>= 150
print(x)
m = 2**61 - 5; over = 0
for i in range(4000):
    m += 1
    if m > 2**62: over += 1
    if i % 1000 == 0: m ^= 0xff
print(m, over)
n = -2**62 + 1500
for i in range(3000): n -= 1
print(n, n // 7, n % 7, -n, abs(n), ~n, n >> 3, n << 3, n & 0xffff, n | 1, n ^ n)
s = 0
for i in range(-3000, 3000): s += i // 7 + i % 7 - (i // -7) + (i % -7)
print(s)
f = 0.0
for i in range(5000): f += 0.1
print(f, f == 500.0, round(f, 6))
k = 0
for i in range(4000):
    k += (i % 2 == 0) + True - (i > 2000) * 2
    k |= i & 1
print(k)
h = 0
for i in range(5000): h = (h * 31 + i) & 0xffffffff
print(h)
p = 1
for i in range(1, 3000): p = p * i % 1000000007
print(p)
d = 0
for i in range(1, 3000):
    try: d += 1000 // (i % 10)
    except ZeroDivisionError: d -= 1
    try: d += int(1e3 / (i % 7))
    except ZeroDivisionError: d -= 1
print(d)
q = 0
for i in range(3000): q += i ** 2 - 2 ** (i % 70) + pow(i, 3, 11)
print(q)
sh = 0
for i in range(3000):
    try: sh += 1 << (i % 80 - 1)
    except ValueError: sh += 1
print(sh)
fl = 1.0
for i in range(3000):
    fl = fl * 1.5 if fl < 1e300 else fl / 1e200
    if i == 1500: fl = -0.0
    if i == 1501: fl = float('nan')
    if i == 1600: fl = 1
print(fl)
c = 0
for i in range(4000):
    v = i if i % 3 else float(i) if i % 2 else complex(i, 1)
    c += v
print(c)
z = 0
for i in range(3000):
    z = z - 1 if z > 100 else z + 3
    z = -z if i % 500 == 0 else z
print(z, divmod(-7, 2), divmod(7, -2), divmod(-7.5, 2))
cnt = 0
for i in range(5000):
    if 10 < i % 100 <= 20 or not i % 33 and i != 99: cnt += 1
    elif i % 2 is 0 if 0 else i % 2 == 0: cnt += 2
print(cnt)
t = True
for i in range(3000): t = not t
print(t, t + 1, -t, t & 1, t | 2, t ^ True, True ^ True, ~True if 0 else 'x')
