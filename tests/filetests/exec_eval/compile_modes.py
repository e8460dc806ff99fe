# compile() in its modes, code objects run several times in several namespaces, single mode's printing.
c = compile("a = 1\nb = a + 1", "file.py", "exec")
print(c.co_filename, c.co_name, c.co_names, c.co_firstlineno, type(c).__name__, c.co_flags & 1)
for space in ({}, {"a": 9}):
    exec(c, space)
    print(space["b"])
e = compile("[i for i in range(n)]", "e.py", "eval")
print(eval(e, {"n": 3}), eval(e, {"n": 1}), e.co_name)
s = compile("1 + 1", "s", "single")
exec(s)
exec(compile("None", "s", "single"))
exec(compile("x = 5; x; 'text'", "s", "single"))
exec(compile("for i in range(3): i * 10\n", "s", "single"))
print(exec(e, {"n": 2}), eval(c, {}))
for args in (("1 +", "f", "eval"), ("x = 1", "f", "eval"), ("a\nb", "f", "single"), ("1", "f", "nope"), (5, "f", "exec"), ("1", 5, "exec"), ("\0", "f", "exec"), ("def f(:", "f.py", "exec"), ("  x", "f", "exec"), ("x = ", "g.py", "exec")):
    try:
        compile(*args)
    except SyntaxError as error:
        print("SyntaxError", error.msg, error.filename, error.lineno, error.offset)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    exec(compile("def f():\n    return 1 / 0\nf()", "made.py", "exec"), {})
except ZeroDivisionError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_filename, tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
def function_code():
    return "ran"
print(eval(function_code.__code__), exec(function_code.__code__))
def with_free(x):
    def inner(): return x
    return inner
try:
    eval(with_free(1).__code__)
except TypeError as error:
    print(error)
try:
    eval((lambda x: x).__code__)
except TypeError as error:
    print(error)
def hot(n):
    codes = [compile(f"acc = acc * {k} % 1000 + 1", "<hot>", "exec") for k in (3, 5, 7)]
    space = {"acc": 1}
    for i in range(n):
        exec(codes[i % 3], space)
        space["acc"] += eval("acc % 2", space)
    return space["acc"]
print(hot(900))
print(exec("import sys as s; v = s.maxsize > 0; del s") if False else eval("__import__('sys').byteorder"))
exec("raise KeyError('uncaught')")
