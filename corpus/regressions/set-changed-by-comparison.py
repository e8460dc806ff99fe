# difftest: fuel=20000
# A comparison may change the set that is being changed.
class H39:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        a.discard(1)
a = {1}
a |= {H39()}
