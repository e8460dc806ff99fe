# Shows fault N3: `-x` counts as a small int, although that of the least small int is a large one.
def run(values):
    large = 0
    for x in values:
        y = x - 1
        if -y > 1152921504606846976:
            large = large + 1
    return large


print(run([5] * 100 + [1 - 2**61] * 50))
