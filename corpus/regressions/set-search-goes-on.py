# difftest: fuel=20000
# A search goes on where it was when an element behind it is taken out.
class H39:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        global a
        a += 1
        if a % 22 == 0:
            b.discard(1)
a = 0
b = {0}
for d in range(5):
    b |= {H39(), d}
    1 in b
