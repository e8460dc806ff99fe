# growth: linear
# Members, items and slices of ranges, short and long ones.
N = 5_000

short, long = range(0, 3 * N, 3), range(10**30, 10**30 + N)
found = 0
for i in range(N):
    found += (i in short) + short[i] + len(short[i:]) + short.index(3 * i) + (10**30 + i in long)
print(found, sum(1 for _ in reversed(long)), short == range(0, 3 * N, 3), short.count(N))
