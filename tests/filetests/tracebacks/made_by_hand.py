# Traceback objects that a program makes, and code that it runs with a closure of its own.
import sys
def frame_of(depth): return sys._getframe(depth)
here = frame_of(1)
try: 1 / 0
except ZeroDivisionError as error: Traceback = type(error.__traceback__)
made = Traceback(None, here, 4, 17)
print(made.tb_lineno, made.tb_lasti, made.tb_next, made.tb_frame is here)
outer = Traceback(made, here, 0, 3)
print(outer.tb_next is made)
for arguments in ((5, here, 0, 1), (None, 5, 0, 1), (None, here, "x", 1), (None, here, 1, "x"), (None, here), ()):
    try: Traceback(*arguments)
    except TypeError as error: print(error)
try: raise ValueError("x").with_traceback(outer)
except ValueError as error:
    at = error.__traceback__
    lines = []
    while at:
        lines.append(at.tb_lineno)
        at = at.tb_next
    print(lines)
def counter():
    count = 5
    def step():
        nonlocal count
        count += 1
        return count
    return step
step = counter()
space = {}
exec(step.__code__, space, closure=step.__closure__)
print(step(), "__builtins__" in space)
for options in ({}, {"closure": ()}, {"closure": (1,)}, {"closure": 5}):
    try: exec(step.__code__, {}, **options)
    except TypeError as error: print(error)
for source in ("x", (lambda: 0).__code__):
    try: exec(source, {}, closure=step.__closure__)
    except TypeError as error: print(error)
class Lines:
    def __init__(self, limit): self.count, self.limit = 0, limit
    def __iter__(self): return self
    def __next__(self):
        self.count += 1
        if self.count > self.limit: raise StopIteration
        return sys._getframe(1).f_lineno
print([
    line
    for line
    in Lines(3)
])
def hot(n):
    for i in range(n): exec(step.__code__, {}, closure=step.__closure__)
    return step()
print(hot(1500))
