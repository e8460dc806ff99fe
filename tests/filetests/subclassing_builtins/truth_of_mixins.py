# Whose truth counts: the class that comes first in the order of lookup.
class A:
    def __bool__(self): print('user'); return False
    def __len__(self): print('len'); return 0
class B(int, A): pass
class C(list, A): pass
class D(str, A): pass
class E(tuple, A): pass
class F(float, A): pass
class G(dict, A): pass
for v in [B(1), F(1.5), D('a'), C([1]), E([1]), G(a=1)]:
    print(bool(v), not v, 1 if v else 2)
hits = 0
for i in range(3000):
    if B(i & 1): hits += 1
print(hits)
