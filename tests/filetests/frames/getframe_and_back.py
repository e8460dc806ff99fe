# sys._getframe, f_back, f_code, f_lineno and f_globals across functions, lambdas, comprehensions, classes and generators.
import sys
def names(depth=1):
    frame, found = sys._getframe(depth), []
    while frame is not None and frame.f_code.co_name != "<module>":
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found
def f(): return names()
g = lambda: f()
class C:
    inside = names()
    def method(self): return [names() for _ in range(1)][0]
    @property
    def prop(self): return g()
    def __add__(self, other): return names()
    def __getitem__(self, i): return names(i)
    @staticmethod
    def static(): return list(names() for _ in range(1))
def gen():
    yield names()
    yield from sub()
def sub(): yield names()
print(f(), g(), C.inside, C().method(), C().prop, C() + 1, C()[2], C.static())
print(next(gen()), list(gen()), list(map(lambda x: names(), [1])), sorted([1], key=lambda x: 0 if names() == ["<lambda>"] else 1), max([3], key=lambda k: len(names())))
def lines():
    frame = sys._getframe()
    first = frame.f_lineno
    second = (frame.f_lineno,
              frame.f_lineno)
    return first - frame.f_code.co_firstlineno, [x - first for x in second], caller_line() - first
def caller_line(): return sys._getframe(1).f_lineno
print(lines())
def attributes():
    frame = sys._getframe()
    return frame.f_globals is globals(), frame.f_builtins["len"] is len, frame.f_code is attributes.__code__, frame.f_trace, type(frame).__name__, frame.f_back.f_code.co_name
print(attributes())
for depth in (-1, 5000, "x"):
    try:
        print(sys._getframe(depth).f_code.co_name)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
frame = (lambda: sys._getframe())()
print(frame.f_back, frame.f_code.co_name, frame.f_lineno == sys._getframe().f_lineno - 2)
def hot(n):
    total = 0
    for i in range(n):
        frame = sys._getframe()
        total += frame.f_lineno - frame.f_code.co_firstlineno + len(names()) + caller_line() - frame.f_lineno
        if frame.f_back.f_code.co_name != "<module>": total = 0
    return total
print(hot(1500))
