# difftest: fuel=20000
a = True
def c():
    global a
    a, b = ((a ^ -6) - 0) % 2305843009213693957, 0
for d in range(17):
    c()
