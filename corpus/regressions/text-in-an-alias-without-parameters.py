# difftest: fuel=20000
def b(c):
    c['']
b(list[0])
