# growth: linear
# A cache of bounded size that is full.
N = 5_000

from functools import cache, lru_cache


@lru_cache(maxsize=N)
def f(x):
    return x


@cache
def g(x):
    return x


for i in range(2 * N):
    f(i), g(i)
for i in range(2 * N):
    f(N + i)
print(f.cache_info())
