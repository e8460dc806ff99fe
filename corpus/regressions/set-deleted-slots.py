# difftest: fuel=20000
a = {0}
c = 0
while c < 21:
    c += 1
    d = 0
    while d < 3:
        d += 1
        a ^= {d}
print(a)
