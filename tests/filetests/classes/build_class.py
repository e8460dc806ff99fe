# __build_class__ called and replaced: what the class statement hands to it.
import builtins
print('__build_class__' in vars(builtins), '_IncompleteInputError' in vars(builtins), getattr(builtins, 'None'), getattr(builtins, 'True'))
for a in [(), (1,), (len,'x'), (lambda:None,), (lambda:None,1), (lambda:None,'C'), (lambda:None,'C',int), (lambda x: 1, 'D')]:
    try: print(__build_class__(*a))
    except BaseException as e: print(repr(e))
print(sorted(__build_class__(lambda:None,'C').__dict__.keys()), __build_class__(lambda:None,'C').__module__)
print(__build_class__, _IncompleteInputError.__mro__, repr(_IncompleteInputError('x')))
def f(): x=1
print(sorted(vars(__build_class__(f,'C', metaclass=type))))
old=__build_class__
seen = []
def mine(func,name,*b,**k):
    print('build',name,b,k, func.__name__, func.__qualname__, func.__code__.co_name); seen.append(func); return old(func,name,*b,**k)
builtins.__build_class__=mine
class A(int): y=1
class M(type):
    def __new__(*a, **k): return type.__new__(*a)
    def __init__(*a, **k): pass
class B(A, metaclass=M, k=3):
    def f(self): return __class__
print(B().f(), B.y)
class G[T](B): pass
print(G.__orig_bases__)
def loc(n):
    class L:
        z = n
        def g(self): return super().__repr__()[:3], n
    return L().g(), L.z
print(loc(3))
try:
    class X(A, B, **{'metaclass': M, 'k': 4}): pass
except TypeError as e: print(e)
try:
    class X(A, metaclass=M, **{'metaclass': M, 'k': 4}): pass
except TypeError as e: print(e)
builtins.__build_class__=lambda f, name, *b, **k: (name, b, k)
class Z(1, 2, *[3], k=4): print('never')
print(Z)
builtins.__build_class__=old
try:
    class X(A, metaclass=M, **{'metaclass': M, 'k': 4}): pass
except TypeError as e: print(e)
del builtins.__build_class__
try:
    class W(print("no")): y=1
except NameError as e: print(e, getattr(e, 'name', 0))
builtins.__build_class__=old
for i in range(3000):
    class Q:
        a = i
print(Q.a)
