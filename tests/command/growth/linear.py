# growth: linear
# A sum.
N = 20_000

total = 0
for i in range(N):
    total += i
print(total)
