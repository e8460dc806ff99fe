# What setting an attribute says in a class that sets itself; where `sys.displayhook` shows values.
# cold: messages, each once
import sys


class C:
    __slots__ = ("y",)

    def __setattr__(self, name, value):
        super().__setattr__("y" if name == "z" else name, value)


class D:
    __slots__ = ()

    def __delattr__(self, name):
        pass


class E:
    __slots__ = ()
    __setattr__ = object.__setattr__


class F(C):
    __slots__ = ()


for kind in (C, D, E, F):
    value = kind()
    for name in ("x", "z"):
        try:
            setattr(value, name, 0)
            print("set", name)
        except AttributeError as e:
            print(e, e.name)


class Captured:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


out, sys.stdout = sys.stdout, Captured()
sys.displayhook(42)
print("text", 7)
exec(compile("1 + 1; 'a'", "<x>", "single"))
captured, sys.stdout = sys.stdout, out
print(captured.parts, _)
messages = []
for lose in (lambda: delattr(sys, "stdout"), lambda: setattr(sys, "stdout", None)):
    for show in (sys.displayhook, print, lambda value: exec(compile("6 * 7", "<x>", "single"))):
        sys.stdout = out
        lose()
        try:
            messages.append(show(1))
        except RuntimeError as e:
            messages.append(str(e))
        sys.stdout = out
print(messages)
for source in ("@x = y\ndef f(): pass", "@x.y = z\ndef f(): pass", "@x = \ndef f(): pass", "@f() = 1\nclass A: pass"):
    try:
        compile(source, "<x>", "exec")
    except SyntaxError as e:
        print(e)
