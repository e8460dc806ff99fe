# Recursive algorithms over numbers, lists and dictionaries.
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def quicksort(a):
    if len(a) < 2:
        return a
    pivot = a[len(a) // 2]
    return quicksort([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quicksort([x for x in a if x > pivot])
def permutations(items):
    if not items:
        return [[]]
    return [[items[i]] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]
def queens(n, row=0, columns=(), up=(), down=()):
    if row == n:
        return 1
    return sum([queens(n, row + 1, columns + (c,), up + (row + c,), down + (row - c,)) for c in range(n) if c not in columns and row + c not in up and row - c not in down])
def flatten(x):
    return sum([flatten(y) for y in x], []) if isinstance(x, (list, tuple)) else [x]
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
def depth(tree):
    return 1 + max([depth(tree[k]) for k in tree], default=0)
def power_set(s):
    if not s:
        return [[]]
    rest = power_set(s[1:])
    return rest + [[s[0]] + r for r in rest]
print(fib(17))
print(quicksort([i * 7919 % 523 for i in range(150)])[::15])
print(len(permutations([1, 2, 3, 4, 5])), permutations("ab"), queens(6))
print(flatten([1, [2, (3, [4]), []], [[[5]]]]), gcd(2**60, 6**30), depth({"a": {"b": {}, "c": {"d": {}}}, "e": {}}), len(power_set(list(range(8)))))
