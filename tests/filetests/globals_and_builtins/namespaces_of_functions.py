# __globals__, global statements in nested scopes and classes, functions moved between namespaces by exec.
x = "module"
def reads(): return x
class C:
    global made_in_class
    made_in_class = 1
    x = "class"
    def method(self): return x
    def sets(self):
        global x
        x = "set by method"
print(made_in_class, hasattr(C, "made_in_class"), C().method())
C().sets()
print(x, C.x)
def outer():
    x = "outer"
    def inner():
        global x
        x = "from inner"
        def innermost(): return x
        return innermost()
    return inner(), x
print(outer(), x)
space = {"x": "other", "__name__": "elsewhere"}
exec("def reads(): return x\ndef sets(v):\n    global x\n    x = v", space)
print(space["reads"](), space["reads"].__module__, reads())
space["sets"]("changed")
print(space["x"], x, space["reads"].__globals__ is space, reads.__globals__ is globals())
Function = type(reads)
moved = Function(reads.__code__, {"x": "moved"})
print(moved(), moved.__name__, moved.__globals__)
def defaults(a, b=2, *, c=3): return a, b, c, x
copy = Function(defaults.__code__, {"x": "new"}, "copy", (8, 9))
copy.__kwdefaults__ = {"c": 10}
print(copy(), copy.__name__)
def with_cell(v):
    def f(): return v, x
    return f
closure = with_cell(5)
rebuilt = Function(closure.__code__, {"x": "g"}, None, None, closure.__closure__)
print(rebuilt(), rebuilt.__closure__[0] is closure.__closure__[0])
try: reads.__globals__ = {}
except AttributeError as error: print(error)
print(globals() is globals(), globals()["x"] == x, "outer" in globals(), sorted(k for k in globals() if k in ("x", "C", "space", "nothing")))
for code in ("def f(a):\n    global a", "def f():\n    a = 1\n    global a", "def f():\n    print(a)\n    global a", "def f():\n    nonlocal a", "nonlocal q", "class K:\n    global z\n    z = 1", "def f():\n    def g():\n        nonlocal nope", "global x; x = 'global at module level'"):
    try: exec(code); print("fine")
    except SyntaxError as error: print(error.msg)
print(x)
def hot(n):
    total = 0
    functions = [reads, space["reads"], moved, outer]
    for i in range(n):
        total += len(functions[i % 4]()[0]) + len(x)
        if i % 100 == 0: space["sets"]("abc"[i // 100 % 3] * 5)
    return total
print(hot(1600))
