"""What the namespace of a program begins with, and `__builtins__` in it."""
import sys

print(list(globals()))
print(dir() == sorted(globals()), __package__, __loader__, __spec__, __cached__, __builtins__, __file__)
print(__doc__, sys.modules['builtins'] is __builtins__, sys.warnoptions)
print(__builtins__.len([1]), vars(__builtins__)['max'](1, 2))
__builtins__.twice = lambda x: x * 2
print(twice(4))
class A:
    print(__doc__, __module__)
ns = {}
exec("print(type(__builtins__), list(globals()))", ns)
exec("def f(): return twice(1)", globals())
print(f(), f.__builtins__ is vars(__builtins__))
for i in range(5000):
    x = len((i,)) + twice(1)
print(x)
del __builtins__
print(len([1]), max(1, 2))
print(globals().get('__builtins__'))
exec("print(__builtins__ is not None)")
