# cold: each line is another case.
# What a module says of itself.
import types, functools, math, sys
m = types.ModuleType('foo')
print(m); m.__file__ = 'x.py'; print(m)
del m.__name__; print(m); del m.__file__; print(m)
m.__name__ = 5; print(m)
m.__loader__ = 'L'; print(m); m.__file__ = 7; print(m)
print(math, sys)
class M(types.ModuleType): pass
print(M('q'))
