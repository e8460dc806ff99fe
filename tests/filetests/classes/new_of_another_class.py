# `__new__` of another builtin class in a class: CPython makes the instance by what was inherited.
class C: __new__ = list.__new__
try: C()
except TypeError as e: print(e)
class D(int): __new__ = object.__new__
try: print(D())
except TypeError as e: print(e)
class F(list): __new__ = dict.__new__
try: print(F())
except TypeError as e: print(e)
class G(ValueError): __new__ = KeyError.__new__
try: print(G())
except TypeError as e: print(e)
class H(Exception): __new__ = BaseException.__new__
print(type(H(1)))
class I(OSError): __new__ = Exception.__new__
try: print(repr(I(1)))
except TypeError as e: print(e)
class J(list): __new__ = object.__new__
try: print(J())
except TypeError as e: print(e)
class K(type): __new__ = object.__new__
try: print(K('a', (), {}))
except TypeError as e: print(e)
class M(bool if False else int): __new__ = bool.__new__
try: print(M())
except TypeError as e: print(e)
for i in range(300):
    try: C()
    except TypeError: pass
    try: D()
    except TypeError: pass
