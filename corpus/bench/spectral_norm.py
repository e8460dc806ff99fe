# The spectral norm of an infinite matrix: small functions called from float loops.
def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector, n):
    return [sum([element(i, j) * vector[j] for j in range(n)]) for i in range(n)]


def transposed_times(vector, n):
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * vector[j]
        out += [total]
    return out


n = 360
u = [1.0] * n
for _ in range(10):
    v = transposed_times(times(u, n), n)
    u = transposed_times(times(v, n), n)
top = bottom = 0.0
for a, b in zip(u, v):
    top += a * b
    bottom += b * b
print(f"{(top / bottom) ** 0.5:.9f}")
