# Python functions called back by builtins: sorted, min and max show only Python frames.
def key(x):
    return 10 // (x - 450)

def best(values):
    return max(values, key=key)

total = 0
for i in range(400):
    total += best([i, i + 1]) if i + 1 < 450 else 0
print(total)
def order(values):
    return sorted(
        values,
        key=lambda v: best([v, "x"]),
    )
order([3, 1, 2])
