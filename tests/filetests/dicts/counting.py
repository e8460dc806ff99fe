# Word counts, inversion and memo tables: dictionaries in hot functions.
def fibonacci(n, memo={}):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
    return memo[n]

def letters(text):
    counts = {}
    for letter in text:
        if letter in counts:
            counts[letter] += 1
        else:
            counts[letter] = 1
    return counts

def invert(table):
    out = {}
    for key in table:
        value = table[key]
        if value not in out:
            out[value] = []
        out[value] += [key]
    return out

print(fibonacci(150), fibonacci(100))
counts = letters("the rain in spain stays mainly in the plain " * 20)
print(counts)
print(invert(counts))
print(sorted(counts, key=lambda k: (-counts[k], k))[:5], max(counts, key=lambda k: counts[k]))
seen = {}
x = 7
step = 0
while x not in seen:
    seen[x] = step
    x = (x * x + 1) % 1000003
    step += 1
print(step, seen[x])
