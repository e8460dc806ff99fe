# Objects that compare themselves with the items of a range.
class E:
    def __eq__(s,o): print('eq',o); return o==2
    __hash__=None
print(E() in range(4), 3+0j in range(5), 3j in range(5), 'a' in range(3), None in range(2), 2.0 in range(3), 2.5 in range(3), float('nan') in range(3), float('inf') in range(3))
print(range(5).index(3+0j), range(5).count(E()), range(5).index(E()))
for i in range(3000):
    3 + 0j in range(i % 5)
