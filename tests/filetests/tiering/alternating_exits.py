# Branches in a hot loop that alternate, switch phase, or turn rare: side exits from side traces.
def branches(n):
    a = b = c = d = 0
    for i in range(n):
        if i % 2:
            a += 1
            if i % 3:
                b += i
            else:
                b -= 1
        elif i % 5 == 0:
            c += a
            if c > 100000:
                c = -c
        else:
            d ^= i
            if i > n // 2:
                d += 1
                if i % 97 == 0:
                    a = 0
    return a, b, c, d
print(branches(300), branches(3000))
def phases(n):
    state = 0
    out = [0, 0, 0, 0]
    for i in range(n):
        if state == 0:
            out[0] += 1
            state = 1 if i % 300 == 299 else 0
        elif state == 1:
            out[1] += i
            state = 2 if i % 5 == 0 else 1
        elif state == 2:
            out[2] -= 1
            state = 3
        else:
            out[3] ^= i
            state = i % 4
    return out
print(phases(2500))
def inner_exits(n):
    total = 0
    for i in range(n):
        for j in range(i % 4):
            if (i + j) % 3 == 0:
                total += 1
                continue
            if (i + j) % 7 == 0:
                break
            total += j
        else:
            total += 10
        while total % 5:
            total += 1
    return total
print(inner_exits(1000))
