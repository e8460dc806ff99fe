type X = int
type Y[T] = list[T]
type Z[T: int, *Ts, **P] = (T, Ts, P)
def f[T](a: T) -> T: pass
def g[T: (int, str), *Ts, **P](): pass
class C[T](Base[T], metaclass=M): pass
class D[T: int]: pass
async def h[T](): pass
type type = type
type match[case] = case
