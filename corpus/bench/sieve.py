# The sieve of Eratosthenes over a list of bools.
def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    n = 2
    while n * n <= limit:
        if prime[n]:
            for multiple in range(n * n, limit + 1, n):
                prime[multiple] = False
        n += 1
    count = 0
    for flag in prime:
        if flag:
            count += 1
    return count


for _ in range(5):
    count = sieve(2_000_000)
print(count)
