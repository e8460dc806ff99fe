# Only the annotation of a plain name is ever evaluated, and that lazily; the targets' parts are, each time.
def t(v):
    print(v)
    return int
class Box: pass
box = Box()
class C:
    a = [0]
    a[0]: t('never')
    a[t('index') and 0]: t('never') = 1
    box.b: t('never') = 5
    (q): t('never')
    (r): t('never') = 3
    s: t('lazily')
print(C.a, C.r, 's' in C.__dict__)
print(C.__annotations__)
box.y: t('never')
t('object').foo: t('never')
(z): t('never') = 1
print(globals().get('__annotations__'), box.__dict__, z)
def f(x):
    x[t('in function')]: t('never')
    v: t('never') = 2
    return v
total = 0
for i in range(3000):
    box.n: t('never') = i
    C.a[0]: t('never') = box.n
    total += C.a[0]
print(total, f([0]), f.__annotations__)
