x, y = y, x
x, y, z = z, y, x
x, y, z, w = w, z, y, x
x = y = z = 0
(x,) = y
[x, [y, z]] = 1, (2, 3)
(x, *y), z = z
x[1:2], x[1:2:3], x[y:], x[:y:z] = 1, 2, 3, 4
x[1] += 2
x[1:2] -= 3
x[a:b] *= 4
x[a:b:c] //= 5
x[a, b:c] **= 6
del x, y[0], z[1:], (a, [b])


def swap(a, b, c):
    a, b = b, a
    a, b, c = c, b, a
    a = a = b
    a, a = b, c
    return a, b, c


def operators(a, b):
    a += b
    a -= b
    a *= b
    a @= b
    a /= b
    a //= b
    a %= b
    a **= b
    a >>= b
    a <<= b
    a &= b
    a ^= b
    a |= b
    return a + b - a * b @ a / b // a % b**a >> b << a & b ^ a | b
