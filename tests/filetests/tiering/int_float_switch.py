# An accumulator that turns from int to float and overflows to a big int on other paths.
def run(n, at, by):
    x = 1
    out = []
    for i in range(n):
        x = x * 3 + i
        if i == at:
            x = x / by
        if x > 10**30:
            out += [x]
            x = x // 10**29
    return x, out

for at in (-1, 0, 150, 399):
    print(run(400, at, 2), run(400, at, 2.0)[0])
def average(values):
    count = 0
    total = 0
    for v in values:
        count += 1
        total += v
    return total / count
print(average(range(500)), average([0.1] * 500), average([1, 0.5] * 250), average([2**62, 2**63, 2**64] * 100))
