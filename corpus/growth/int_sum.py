# growth: n log n
# A loop with sums, products and powers of small ints.
N = 5_000

total = 0
for i in range(N):
    total += i * i % 7 + pow(i, N, 1000003) % 3 + divmod(i, 7)[1] + abs(-i)
print(total, sum(range(N)), sum([1.5] * N))
