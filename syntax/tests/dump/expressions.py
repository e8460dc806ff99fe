a and b and c or d and not e
(a or b) and c
a if b else c if d else e
lambda: 0
lambda x, /, y=1, *z, k, l=2, **m: (x, y)
lambda *, k: k
lambda *a: a
a + b - c * d / e // f % g @ h
a ** -b ** c
(-a) ** b
-a ** b
~a + +b - -c
a << b >> c & d | e ^ f
a < b <= c > d >= e == f != g is h is not i in j not in k
(a < b) < c
(a, b)
()
a,
(a,)
[a, *b]
[]
{a, *b}
{}
{a: b, **c, 'd': e}
a.b.c
a[b]
a[b, c]
a[b,]
a[()]
a[:]
a[b:c:d, ::e, f:]
a[*b]
a[*b, c]
a[b:=c]
f()
f(a, *b, c=d, *e, **g)
f(a for a in b)
f((a for a in b), c)
f(a)(b)(c)
[a for a in b if c if d for e, *f in g]
{a for a in b}
{a: b for a, b in c}
(a for a in b)
[[a for a in b] for b in c]
[lambda: a for a in (lambda: b, c)]
(a := b)
(a := (b))
print(a := b, (c := d))
1 .real
(1).real
1.5.real
1j.imag
'a'.b
(yield_)
not (a and b)
not a == b
*a, b
(a if b else c).d
(lambda: a)()
(a, b)[0]
[a][0]
{a}.b
await_ = a
a if (b if c else d) else e
(a if b else c) if d else e
-1
- 1
-(-1)
(not a) + b
(a + b) * c
a - (b - c)
a ** (b ** c)
(a ** b) ** c
x = *a, *b
x[a, b] = y.z = 1
