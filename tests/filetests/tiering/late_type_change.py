# The last iterations of a hot loop bring a type that the trace never saw.
def total(values):
    result = 0
    for v in values:
        result = result + v * 2
    return result

ints = list(range(500))
print(total(ints), total(ints + [0.5]), total([0.5] + ints), total(ints + [2**80]), total(ints + [True]), total([]))
for odd in ("x", None, [1], (1,), {}):
    try:
        print(total(ints + [odd]))
    except TypeError as error:
        print(error)
def longest(values):
    best = values[0]
    for v in values:
        if v > best:
            best = v
    return best
print(longest(ints), longest(ints + [1e9]), longest(["a", "b"] * 200), longest([(i % 7, i) for i in range(300)]))
try:
    longest(ints + ["s"])
except TypeError as error:
    print(error)
