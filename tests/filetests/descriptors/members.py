# What is a member and what is computed, and how each refuses to be set.
def f(): pass
def w(t):
    try: t()
    except Exception as e: print(type(e).__name__, e)
def a(): f.__globals__ = 3
def b(): f.__code__.co_name = 3
def c(): slice(1).start = 2
def d(): del (1j).real
def e(): SystemExit(3).code = 5; print('ok')
def g(): x = StopIteration(1); del x.value; print(x.value)
def i(): ExceptionGroup('a', [ValueError()]).message = 3
def j(): print(slice.start, type(f).__globals__, SystemExit.code, BaseException.__suppress_context__, BaseException.args)
def k(): print(type(f).__globals__.__get__(f) is globals(), slice.start.__get__(slice(5, 6)), slice.start.__objclass__, slice.start.__name__, slice.start.__qualname__)
def l(): slice.start.__get__(3)
def m(): slice.start.__set__(slice(3), 4)
def n(): x = ValueError(); x.__suppress_context__ = 1; print(x.__suppress_context__)
def o(): x = ValueError(); x.__suppress_context__ = 'a'; print(x.__suppress_context__)
def p(): x = ValueError(); del x.__suppress_context__
def t(): f.__doc__ = 5; print(f.__doc__); del f.__doc__; print(f.__doc__)
def u(): f.__module__ = 5; print(f.__module__); del f.__module__; print(f.__module__)
def v(): list[int].__origin__ = 3
def x():
    def z[T](): pass
    z.__type_params__[0].__name__ = 3
def y():
    def z[T](): pass
    z.__type_params__[0].__covariant__ = 3
for t_ in [a,b,c,d,e,g,i,j,k,l,m,n,o,p,t,u,v,x,y]: print(t_.__name__, end=' '); w(t_)
for turn in range(3000): slice(turn).stop
