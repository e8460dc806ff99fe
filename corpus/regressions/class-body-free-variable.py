# difftest: fuel=20000 snapshots=12
# The frame of a class body shows no variables from outside.
def a(b):
    class C9:
        b
for c in range(4):
    a(b=0)
