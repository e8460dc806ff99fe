# Shows fault E5: a global is a constant of the trace, which goes on running although the loop changes it.
step = 1


def run():
    global step
    total = 0
    for i in range(200):
        total = total + step
        step = step + 1
    return total


print(run(), step)
