# difftest: fuel=20000 snapshots=39
def b():
    c = 0
    def d():
        nonlocal c
        for e in range(36):
            pass
    d()
b()
