# Defaults of type parameters (PEP 696): lazy, inherited by subscripts that give too little, starred for a TypeVarTuple.
def f[T = int, *Ts = *tuple[int, str], **P = [int, str]](x: T) -> T:
    return T

print(f.__type_params__, f(1) is f.__type_params__[0])
for parameter in f.__type_params__:
    print(parameter.__name__, parameter.__default__, parameter.has_default(), callable(parameter.evaluate_default))

type A[T = undefined_name] = list[T]
T = A.__type_params__[0]
try:
    T.__default__
except NameError as e:
    print(e)
undefined_name = 4
print(T.__default__, T.__default__ is T.__default__, T.evaluate_default(1))

class C[T, U: int = bool, V: (int, str) = str]:
    def method[W = U](self, w: W): return W

print([(p.__bound__, p.__constraints__, p.__default__) for p in C.__type_params__[1:]])
print(C.__type_params__[0].__default__, C.__type_params__[0].has_default(), C.__type_params__[0].evaluate_default)
print(C[float], C[float, int], C[float, int, int], C().method(1).__default__)
for wrong in ((), (1, 2, 3, 4)):
    try:
        C[wrong]
    except TypeError as e:
        print(e)

class All[T = int, *Ts = *tuple[str, bytes]]: pass
print(All[float], All[float, bool], All[()], All.__parameters__)

class Own:
    v = 'class'
    def m[T = v](self): return T
    type Alias[Q = v] = Q
print(Own.m.__type_params__[0].__default__, Own.Alias.__type_params__[0].__default__)

def outer(n):
    def inner[T = n](): return T
    n += 1
    return inner().__default__
print(outer(1))

for source in ("class D[T=int, U]: pass", "def f[T=int, *U](): pass", "type X[T=(yield)] = 3", "type X[*T=*int]=3",
               "type X[**T=*int]=3", "type X[T=*int]=3", "type X[T: int = ] = 3", "type X[T=(a:=3)]=3",
               "type X[T=await x]=3", "type X[*T: int]=3", "type X[**T: (int, str)]=3",
               "type X[T=lambda:(yield)]=3", "class X[*T=(yield)]: pass", "class X[**T=(yield)]: pass",
               "def f[T=3](): x[T=3]", "def f[T=3,](T=4): pass", "def f[T=3]: pass"):
    try:
        compile(source, 's', 'exec')
        print('ok', source)
    except SyntaxError as e:
        print(source, '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

total = 0
for i in range(1500):
    def hot[T = i](x: T) -> T: return x
    total += hot.__type_params__[0].__default__
print(total)
