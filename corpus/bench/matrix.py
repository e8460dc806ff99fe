# Matrix multiplication over lists of lists of floats.
def matrix(n, seed):
    return [[(i * seed + j * 7) % 11 / 3.0 for j in range(n)] for i in range(n)]


def multiply(a, b, n):
    result = []
    for i in range(n):
        row = a[i]
        out = [0.0] * n
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            out[j] = total
        result += [out]
    return result


n = 270
product = multiply(matrix(n, 3), matrix(n, 5), n)
print(product[3][5], sum([sum(row) for row in product]))
