# Every specialization that needs no class: what CPython 3.14 shows after a warm-up is in hot.txt.
def f(a, b):
    if a > b: return a - b
    return b - a
def g(n):
    t = 0
    for i in range(n):
        t += i
        if t & 1: t = t + 2.5 if t > 1e9 else t
        x = "a"; y = (1,2); z = None
        w = 1000
        q = (1,)
        z2 = 1.5
        a, b = y
        t = t // 2
    while n: n -= 1
    for k in [1,2,3]: pass
    for k in (1,2,n): pass
    d = {1:2}
    for k in d: pass
    d[1]
    [1,2][n]
    len(d); str(1); tuple([1]); isinstance(1,int); int("3"); print; range(3); min(1,2); abs(-1); max([1,2],key=abs); sorted([1], reverse=True)
    if d: pass
    if None: pass
    if t: pass
    if not x: pass
    1 in d; 1 in {1,2}; 1 in [1]
    t | 3
    (t & 7)
    1.5*t
    t*1.5
    x+x
    x[0]
    y[0]
    [1,2,3][0:2]
    return t
def k(a):
    x = "hello"; x= "hello world"; x = (); x = 256; x = 257; x = -5; x= -6; x=...; x=""; x="é"; x="éa"; x = 0.0; x= 1; x = "_"
    x = "a b"; x = " "; x = "10"; x = "k10"; x = True
    f"{a} x{a!r:>10}"
    def g(): return a
    g()
    x = a[1:2]
    x = -a if not a else a
def h(*, k): pass
def v(*args): pass
def d(a, b=1): pass
def m(a):
    h(k=1); v(1,2,3); d(1); d(1,2); d(b=1,a=2); print(end="")
    d(*a)
    print("", end="")
    ValueError("x")
    (lambda: 1)()
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    [y for y in [1,2]]
    list([1]); dict(); bool(1); float("1"); set(); range(1); enumerate([1]); zip([1]); sum([1]); repr(1)
    str(); tuple(); len([1]); print(end=""); abs(1); int(); 
    a[0] = 1
    dd = {}
    dd[1] = 2
    x,y,z = [1,2,3]
    x,y,z = (1,2,3)
    x,y=[1,2]
    for i, y in enumerate(a): pass
    x = a[0]; x= a[:1]; x = a[1:]
    1.0 < 2.5; 
    i = 2; i < 3
    "a" == "b"
    x == "b"
    1.0 < i
    x is None
    if x is None: pass
    for i in "ab": pass
    return a
def p():
    bool(); KeyError(1); OSError(1); StopIteration(); SystemExit(); ImportError(); SyntaxError(); UnicodeError(); AttributeError(); NameError()
    locals()
    [1][-1]; 
    k = True
    k + 1; k and 1
    2**3; 7 % 2; 1 << 2; 6 / 2
    "a" < "b"
    s = "a"
    s += "b"
    s = s + "c"
    1.5 ** 2; 7.0 // 2.0
    print
    isinstance(1, (int, str)); 
    x = int
    if 1.5: pass
    z = 1.5
    if z: pass
    not z
    if (): pass
    t = (1,)
    if t: pass
    if range(3): pass
    if {1}: pass
    1/2.0; 2.0/1; 2.0/3.0; 1/3
    x = [1,2]; x[True]
    sorted([1]); max(1,2); print; 
    max([1]); sum([1,2],3)
def poly(a, b): return a + b
for _ in range(300): f(5,3); g(3); k([1,2]); m([1,2]); p()
for i in range(400): poly(i, 1); poly(1.5, 2.5) if i > 200 else 0; poly("a","b") if i > 300 else 0
