# `__builtins__` may be any object; code that is given none has those of whoever runs it.
def told(run):
    try:
        return run()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Names(dict):
    def __getitem__(self, name):
        return "named " + name


class Some:
    def __getitem__(self, name):
        if name == "missing":
            raise KeyError(name)
        return name * 2


for given in (None, 5, [1], {}, Names(), Some()):
    for text in ("len", "missing", "(lambda: len)()", "[len for _ in 'a']"):
        print(type(given).__name__, text, told(lambda: eval(text, {"__builtins__": given})))
    for text in ("class A: pass", "import sys", "print"):
        print(type(given).__name__, text, told(lambda: exec(text, {"__builtins__": given})))
print(told(lambda: eval("eval('len', {})", {"__builtins__": {"eval": eval}})))
names = {"__builtins__": Names()}
exec("def f():\n    return foo", names)
print(names["f"](), names["f"].__builtins__ == {})


def size(of):
    return len(of)


bare = type(size)(size.__code__, {"__builtins__": None})
for i in range(3000):
    answer = told(lambda: (size if i < 2500 else bare)("abc"))
print(answer)
