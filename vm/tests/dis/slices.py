def f(a, b, c):
    a[b], a[b:c], a[b:], a[:c], a[:], a[b:c:1], a[1:2], a[::2], a[-1], a[:-1], a[1:2, b:c], a[b:c, 0]
    a[b:c] = a[:b]
    a[1:2] = a[::-1]
    del a[b:c], a[1:2], a[0]
    a[b:c] += a[1:]
