# cold: which base decides the layout.
class B:
    __slots__ = ('_x',)
class R(B):
    __slots__ = ()
class W(B):
    __slots__ = ()
class T(R, W):
    __slots__ = ()
class M(Exception): pass
class A(M, KeyError): pass
class O(M, OSError): pass
class V(ValueError, KeyError): pass
class U(UnicodeDecodeError, M): pass
class S(M, SystemExit): pass
class G(M, ExceptionGroup): pass
class N(B): __slots__ = ('y',)
class P(W, N): pass
class D(dict): pass
class E(D): __slots__ = ('z',)
def attempt(*bases):
    try:
        c = type('X', bases, {})
        print([b.__name__ for b in bases], c.__base__.__name__, [k.__name__ for k in c.__mro__])
        return c
    except TypeError as e: print([b.__name__ for b in bases], e)
for bases in [(R, W), (M, KeyError), (M, OSError), (ValueError, KeyError), (M, SystemExit), (M, ExceptionGroup), (W, N), (D, B), (B, D), (E, B), (int, str), (int, B), (B, int), (D, W), (OSError, ImportError), (KeyError, OSError), (OSError, M), (StopIteration, M), (M, StopIteration), (E, D), (UnicodeDecodeError, ValueError), (R, W, N), (N, R), (dict, M), (M, dict), (list, tuple), (frozenset, set), (R, Exception), (B, KeyError), (ExceptionGroup, ValueError), (ValueError, ExceptionGroup), (BaseExceptionGroup, KeyError)]:
    c = attempt(*bases)
    if c and issubclass(c, BaseException):
        try:
            e = c('x') if not issubclass(c, BaseExceptionGroup) else c('x', [ValueError(1)])
            print(str(e), repr(e), e.args)
        except Exception as x: print(type(x), x)
class K[T]: pass
class L[T](K[T], dict): pass
print(L.__base__, L.__mro__)
class L2[T](dict, K[T]): pass
print(L2.__base__, L2.__mro__)
print(A.__base__, O.__base__, V.__base__, S.__base__, G.__base__, P.__base__)
