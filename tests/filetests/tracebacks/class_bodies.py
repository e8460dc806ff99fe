# cold: errors of what a class statement does beside its statements
import sys
def show(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e)
        tb = e.__traceback__
        while tb: print('  ', tb.tb_frame.f_code.co_name, tb.tb_lineno); tb = tb.tb_next
class NS(dict):
    def __init__(self, bad): self.bad = bad
    def __setitem__(self, k, v):
        if k == self.bad: raise KeyError(k)
        dict.__setitem__(self, k, v)
class Meta(type):
    bad = None
    @classmethod
    def __prepare__(m, name, bases): return NS(m.bad)
def a():
    Meta.bad = '__module__'
    class A(metaclass=Meta):
        x = 1
def b():
    Meta.bad = '__qualname__'
    class A(metaclass=Meta):
        x = 1
def c():
    Meta.bad = 'x'
    class A(metaclass=Meta):
        y = 2
        x = 1
def d():
    Meta.bad = '__firstlineno__'
    class A(metaclass=Meta):
        y = 2
def e():
    Meta.bad = '__static_attributes__'
    class A(metaclass=Meta):
        y = 2
        def f(self): self.z = 1
def f():
    Meta.bad = '__doc__'
    class A(metaclass=Meta):
        'doc'
        y = 2
def g():
    Meta.bad = '__annotate__'
    class A(metaclass=Meta):
        y: int = 2
def g2():
    Meta.bad = '__annotate_func__'
    class A(metaclass=Meta):
        y: int = 2
def h():
    Meta.bad = '__classcell__'
    class A(metaclass=Meta):
        def f(self): return super()
def i():
    Meta.bad = '__type_params__'
    class A[T](metaclass=Meta):
        y = 2
def j():
    class A[T](undefined):
        pass
def k():
    class A[T: undefined](int[T]):
        pass
def l():
    def f[T](x=undefined): pass
def m():
    @undefined
    def f[T](x): pass
def n():
    type X[T] = undefined
    X.__value__
def o():
    def f[T: undefined](): pass
    f.__type_params__[0].__bound__
def p():
    class A:
        x: undefined
    A.__annotations__
def q():
    @print
    class A(1): pass
def r():
    class A(metaclass=3): pass
def s():
    class A(x=3): pass
def t():
    class A[T](x=undefined): pass
def u():
    class A[T](3): pass
def v():
    class A(3): pass
for fn in (a,b,c,d,e,f,g,g2,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v): print(fn.__name__); show(fn)
