# Shows fault P3: a negative constant loses its upper half when it is patched into machine code.
def run():
    total = 0
    for i in range(200):
        total = total + -7
    return total


print(run())
