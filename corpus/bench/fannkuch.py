# Pancake flips over all permutations: list subscripts, slices and nested while loops.
def fannkuch(n):
    permutation = list(range(n))
    counts = [0] * n
    most = checksum = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            flipped = permutation[:]
            flips = 0
            while first:
                flipped[: first + 1] = flipped[first::-1]
                flips += 1
                first = flipped[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
            continue
        permutation[1], permutation[2] = permutation[2], permutation[1]
        sign = 1
        i = 2
        while counts[i] == i:
            counts[i] = 0
            if i == n - 1:
                return checksum, most
            i += 1
            permutation = permutation[1 : i + 1] + permutation[:1] + permutation[i + 1 :]
        counts[i] += 1


print(*fannkuch(9))
