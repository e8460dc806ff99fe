# A stack inspector that callees use to find arguments of their callers, as logging and debugging tools do.
import sys
def argument(name, default=None):
    frame = sys._getframe(1)
    while frame is not None:
        if name in frame.f_locals and frame.f_code.co_name != "argument":
            return frame.f_locals[name]
        frame = frame.f_back
    return default
def find(): return argument("user"), argument("nothing", "none")
def handler(user):
    request = 1
    return wrapper(find)
def wrapper(f): return [f() for _ in range(1)][0]
print(handler("ann"), find(), argument("find") is find)
def depth():
    frame, n = sys._getframe(1), 0
    while frame.f_code.co_name != "<module>":
        frame, n = frame.f_back, n + 1
    return n
def recurse(n): return depth() if n == 0 else recurse(n - 1)
print(depth(), recurse(0), recurse(10), (lambda: depth())(), [depth() for _ in range(2)], list(depth() for _ in range(1)))
class Tracer:
    def __init__(self): self.lines = []
    def __call__(self, label):
        caller = sys._getframe(1)
        self.lines.append(f"{label}@{caller.f_code.co_qualname}+{caller.f_lineno - caller.f_code.co_firstlineno}")
        return self
trace = Tracer()
class Work:
    def run(self, n):
        trace("start")
        for i in range(n):
            if i % 2:
                trace("odd")
            else: (
                trace
                ("even"))
        def inner():
            trace("inner")
        inner()
        return trace("end")
Work().run(2)
print(trace.lines)
def caller_writes():
    sys._getframe(1).f_globals["set_by_callee"] = sys._getframe(1).f_locals.get("i")
def hot(n):
    total = 0
    for i in range(n):
        caller_writes()
        total += set_by_callee + depth() + recurse(i % 4) + len(argument("n", "") and "x")
    return total
print(hot(1200))
