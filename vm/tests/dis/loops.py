def f(it):
    for i in it:
        for j in i:
            return j + 1
        if i:
            break
    else:
        return 0
    while True:
        if a:
            break
        elif b:
            continue
        else:
            pass
    else:
        return 1
    while 0:
        x
    while not a:
        y
    for (
        i,
        (j, *k),
    ) in it:
        continue
    for it[0] in it:
        return


for x in range(10):
    print(x)
