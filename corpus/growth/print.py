# growth: linear
# Much that is printed.
N = 20_000

for i in range(N):
    print(i, "ab", end="")
    print()
