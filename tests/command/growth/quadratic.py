# growth: linear
# A sum of sums.
N = 200

total = 0
for i in range(N):
    for j in range(N):
        total += j
print(total)
