# A hot integer loop: a linear congruential generator and a running checksum.
def run(n):
    state = 12345
    total = 0
    i = 0
    while i < n:
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        if state & 1:
            total += state >> 16
        else:
            total -= state >> 20
        i += 1
    return total


print(run(5_000_000))
