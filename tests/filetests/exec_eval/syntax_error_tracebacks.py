# cold: everything here is a mistake
# A syntax error in evaluated text ends the program: the traceback shows the text's own line.
errors = []
for text in ("1 +", "x = = 1", "if x\n  y", "return 5", "def f():\n    pass\n  x", "break", "a b", "f(x for x in y, 1)", "class C:\n", "'abc"):
    try:
        exec(text)
    except SyntaxError as error:
        errors.append(type(error).__name__)
        print(error, error.filename, error.lineno, error.offset, error.msg)
print(errors)
def run(text):
    return eval(text)
try:
    compile("x = 1\ny = = 2\n", "given.py", "exec")
except SyntaxError as error:
    reason = error
try:
    run("(1 +\n 2))")
except SyntaxError as error:
    raise ValueError("not an expression") from reason
