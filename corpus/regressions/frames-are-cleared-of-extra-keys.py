# difftest: fuel=20000
# `clear()` of a frame takes away what a program put into `f_locals`. The VM kept it.
def a(n):
    yield n
c = a(0)
d = c.gi_frame
e = d.f_locals
e['n'] = 2
list(c)
e[''] = 0
d.clear()
r = dict(e)
