# Shows fault C1: `x + 0.0` is folded to `x`, although `-0.0 + 0.0` is `0.0`.
def run():
    x = -0.0
    y = 1.0
    for i in range(200):
        y = x + 0.0
    return y


print(run())
