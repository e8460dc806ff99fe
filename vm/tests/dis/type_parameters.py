type X[T: int] = list[T]
def ff[T, *U, **P](a: T, b=1, *, c=2) -> T: pass
class G[T](Base): pass
def r[T](a, b=1): return a
def s[T](a: T): return T
