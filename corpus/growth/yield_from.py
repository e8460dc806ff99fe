# growth: linear
# Generators chained by yield from, and a tree that they walk through.
N = 1_000

def leaf():
    yield from range(N)


def wrap(generator):
    yield from generator


def walk(tree):
    if tree:
        yield from walk(tree[0])
        yield tree[1]
        yield from walk(tree[2])


def build(low, high):
    if low < high:
        middle = (low + high) // 2
        return build(low, middle), middle, build(middle + 1, high)


chained = leaf()
for _ in range(30):
    chained = wrap(chained)
print(sum(chained), sum(walk(build(0, N))))
