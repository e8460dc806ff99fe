# List, set and dictionary comprehensions with conditions, nesting and unpacking.
print([x * x for x in range(10) if x % 2], {x % 5 for x in range(50)}, {k: v for k, v in zip("abc", range(3))}, [(x, y) for x in range(3) for y in range(x) if x != y])
print([[i * j for j in range(4)] for i in range(4)], [c for word in ["ab", "cd"] for c in word], {i: {j for j in range(i)} for i in range(3)}, [x for x in [y + 1 for y in [z * 2 for z in range(3)]]])
print([a + b for a, (b, *c) in [(1, (2, 3)), (4, (5,))]], [x if x > 1 else -x for x in range(4)], [() for _ in range(2)], {1 for _ in ()}, {x: x for x in [1, 1.0, True]})
total = 0
for i in range(300):
    total += sum([j * i for j in range(i % 7) if j != 3]) + len({j % 3 for j in range(i % 5)}) + len({j: i for j in range(i % 4)})
print(total)
big = [x * 3 % 101 for x in range(2000) if x & 5]
print(len(big), sum(big), len({x for x in big}), sum({x: x * 2 for x in big}))
primes = [n for n in range(2, 100) if not [d for d in range(2, n) if n % d == 0]]
print(primes)
print([[x for x in range(n) if x % 2 == n % 2] for n in range(6)], [x for x in range(3)] + [x for x in "ab"])
try:
    [1 // x for x in (1, 0)]
except ZeroDivisionError:
    print("division")
try:
    [x for x in 5]
except TypeError as error:
    print(error)
order = []
def note(x):
    global order
    order += [x]
    return x
{note(("k", i)): note(("v", i)) for i in note(range(2)) if note(True)}
print(order)
