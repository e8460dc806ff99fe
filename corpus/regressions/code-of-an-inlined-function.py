# difftest: fuel=20000
h = lambda x: x + 1
def f(n):
    return h(n)
def s(i):
    global h
    h.__code__ = (lambda x: x - 1).__code__
t = 0
for i in range(200):
    t += f(i)
    if i == 164: s(i)
