# dir() of modules: the names in them, or what their own __dir__ says.
import math, types
m = types.ModuleType('m'); m.x=1
print(dir(m)); 
def d(): return ['q','a']
m.__dir__ = d
print(dir(m), m.__dir__ is d)
m.__dir__ = lambda: 5
try: print(dir(m))
except TypeError as e: print(e)
print('__dir__' in types.ModuleType.__dict__, types.ModuleType.__dir__)
class S(types.ModuleType):
    pass
s=S('n'); s.k=1
print(dir(s))
m.__dict__.clear()
print(dir(m))
try: print(types.ModuleType.__dir__(3))
except TypeError as e: print(e)
def gen(): yield 1
print(__build_class__(gen, 'C'), __build_class__(lambda: 3, 'D'), __build_class__(lambda *a, **k: 3, 'D'))
for i in range(3000): names = dir(m)
