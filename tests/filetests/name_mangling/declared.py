# Names of `nonlocal` and `global` are private to their class, too, and errors say so.
# cold: classes and errors
def f():
    _C__x = 1
    class C:
        nonlocal __x
        __x = 5
        def g(self):
            nonlocal __x
            __x += 1
    C().g()
    return _C__x
print(f())
class D:
    global __y
    __y = 3
print(_D__y)
for text in ["def f():\n __x = 1\n class C:\n  nonlocal __x", "class C:\n def f(): nonlocal __x", "class C:\n def f(__a):\n  global __a", "class C:\n def f(__a):\n  global _C__a",
             "class C:\n def f():\n  global __a\n  nonlocal __a", "class C:\n def f():\n  __a = 1\n  global __a", "class C:\n def f(__a, _C__a): pass",
             "class _:\n def f(__a):\n  global __a", "class C:\n def f[__T]():\n  nonlocal __T"]:
    try:
        exec(text)
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
