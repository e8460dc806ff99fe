# What errors about the arguments of a call name it by: module and qualified name, or else its text.
import math, functools, types, itertools
class C:
    def m(self): pass
    def __call__(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    class D: 
        def n(self): pass
def g(): yield
async def co(): pass
fs = '''len [].append (1).__add__ int.__add__ list.append str.join int type C C() C().m C.m C.c C.s C.D C.D().n functools.partial(len) (lambda:0) g().send dict.fromkeys {}.fromkeys math.sin  itertools.chain  object().__init__ C().__init__ C().__eq__ print ''.join b''.hex range(3).index (i for_i_in_()) 5 None 'a' [] types.SimpleNamespace() functools.lru_cache(len) classmethod(len) staticmethod(len) property() types.MethodType(len,1) super type.__call__ C.__call__ object.__new__ int.from_bytes str.maketrans math'''.replace('(i for_i_in_())', '').split()
for f in fs:
    for a in ('*3', '**3', 'a=1, **{"a":2}', '*[], *3', 'x=1, *3'):
        try: eval(f'{f}({a})'); r = 'ok'
        except Exception as e: r = f'{type(e).__name__}: {e}'
        print(f, a, '|', r)
total = 0
for i in range(3000):
    total += len([*range(i % 5)])
print(total)
