# difftest: fuel=20000
# What is too large is refused before it is built.
import math
for n in 2**31, 10**7:
    for f in math.factorial, lambda n: math.perm(n, n):
        try:
            print(f(n))
        except MemoryError:
            print("too large")
