# else runs unless the loop breaks, at every nesting and mix of exits.
def find(limit, target):
    for i in range(limit):
        if i == target:
            result = "found"
            break
        if i % 2:
            continue
        result = "even"
    else:
        return "exhausted"
    return result, i

print(find(5, 3), find(5, 9), find(0, 0), find(600, 599), find(600, 601))
primes = []
for n in range(2, 400):
    for p in primes:
        if p * p > n:
            primes += [n]
            break
        if n % p == 0:
            break
    else:
        primes += [n]
print(len(primes), primes[-5:])
count = 0
n = 0
while n < 1000:
    n += 1
    if n % 3 == 0:
        continue
    m = n
    while m > 1:
        m = m // 2 if m % 2 == 0 else 3 * m + 1
        count += 1
        if count % 1000 == 999:
            break
    else:
        count += 2
else:
    count += 100000
print(count, n, m)
while True:
    n -= 1
    if n < 500:
        break
else:
    print("never")
for x in []:
    print("never")
else:
    print("empty", n)
for i in range(3):
    for j in range(3):
        if j == i:
            break
    else:
        continue
    if i == 2:
        break
else:
    print("never")
print(i, j)
while False:
    pass
else:
    print("done")
