# Special methods of a base called by name: object's own know only the class and the identity.
print(object.__repr__([1]).startswith("<list object at "), object.__repr__("a").startswith("<str object"), object.__str__([1]), object.__eq__([], []), object.__ne__([1], [2]))
class L(list):
    def __repr__(self): return "L" + super().__repr__()
    def __str__(self): return "str of " + object.__str__(self)
    def __eq__(self, other): return "eq" if object.__eq__(self, other) is NotImplemented else "same"
    __hash__ = None
one = L([1])
print(repr(one), str(one), object.__repr__(one).startswith("<__main__.L object"), one == L([1]), one == one, one != [1])
class D(dict):
    def __eq__(self, other): return ("D", super().__eq__(other))
print(D() == {}, D(a=1) != {}, dict.__eq__(D(), {}), object.__eq__(D(), {}))
class A: pass
a = A(); a.x = 1
del a.__dict__
print(a.__dict__, a.__dict__ is a.__dict__)
e = ValueError(); e.x = 1
def f(): pass
import sys
for value in (e, f, sys):
    try: del value.__dict__
    except (TypeError, AttributeError) as error: print(type(error).__name__, error)
try: sys.__dict__ = {}
except AttributeError as error: print(error)
bound = one.append
method = L.__str__.__get__(one)
print(method(), method.__get__(5) is method, type(None)(), type(...)(), type(NotImplemented)() is NotImplemented)
for call in (lambda: f.__get__(None), lambda: type(None)(1), lambda: type(...)(1)):
    try: print(call())
    except TypeError as error: print(error)
def hot(n):
    count = 0
    for i in range(n):
        count += len(list.__repr__(one)) + (object.__eq__(one, i) is NotImplemented)
    return count
print(hot(2000))
