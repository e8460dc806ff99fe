# Which names are mangled: attributes, variables, parameters, imports, keywords, globals, nested functions.
class A:
    __private = 1
    __dunder__ = 2
    _single = 3
    def __init__(self):
        self.__x = 10
        self.__y__ = 20
    def __method(self): return self.__x
    def call(self): return self.__method(), A.__private, self.__y__
    def local(self):
        __var = 5
        def inner(): return __var + 1
        return sorted(locals()), inner()
    def keyword(self, __k=1, **rest): return __k, rest
    def comprehension(self): return [__i for __i in range(2)], {k: __v for k, __v in [(1, 2)]}
    def handler(self):
        try: raise ValueError
        except ValueError as __e: return sorted(locals())
    def global_name(self):
        global __made
        __made = 7
        return __made
    def imported(self):
        import sys as __sys
        return "_A__sys" in locals()
    def strings(self): return getattr(self, "__x", "no mangling in strings"), eval("self._A__x")
    def attribute_chain(self): return self.__self().__x
    def __self(self): return self
    def lambda_(self): return (lambda __p: __p * 2)(4)
a = A()
print(a.call(), a.local(), a.keyword(), a.keyword(__k=5), a.keyword(_A__k=6), a.comprehension(), a.handler())
print(a.global_name(), _A__made, a.imported(), a.strings(), a.attribute_chain(), a.lambda_())
print(sorted(n for n in vars(A) if n.startswith("_A")), sorted(vars(a)), a._A__x, a._A__method())
try:
    a.__x
except AttributeError as error:
    print(error)
try:
    class Raises:
        def f(self): return __nothing
    Raises().f()
except NameError as error:
    print(error)
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = "B"
    def __method(self): return "B's"
    def both(self): return self.__x, self._A__x, self.__method(), self.call()
print(B().both(), sorted(vars(B())))
class __Leading:
    __a = 1
    def f(self): return self.__a
class ___: 
    __b = 2
    def f(self): return self.__b
print(__Leading().f(), sorted(n for n in vars(__Leading) if "a" in n and "_" == n[0] != n[1]), ___().f(), "__b" in vars(___))
class Outer:
    class Inner:
        __z = 1
        def f(self): return self.__z
    def make(self):
        class __Local:
            __q = 3
            def g(self): return self.__q
        return __Local
print(Outer.Inner().f(), Outer().make().__name__, Outer().make()().g(), "_Inner__z" in vars(Outer.Inner))

def hot(n):
    total, b = 0, B()
    for i in range(n):
        total += len(b.both()[0]) + a.call()[0] + a.keyword(_A__k=i)[0]
    return total
print(hot(1500))
