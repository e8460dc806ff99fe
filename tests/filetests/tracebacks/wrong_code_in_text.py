# Of an error that is found after parsing the traceback tells file and line before the message.
def run(text):
    compile(text, "<text>", "exec")


for i in range(3000):
    last = i
for text in ("def f():\n    await x", "return 1", "nonlocal x", "def f(a, a): pass", "class C:\n    return"):
    try:
        run(text)
    except SyntaxError as error:
        print(error, error.args, error.lineno)
try:
    {}[last]
except KeyError:
    run("def f():\n    await x")
