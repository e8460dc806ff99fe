# The line of a frame that an exception left, by clean-up code too.
def a():
    try:
        raise 0
    finally:
        pass
def b():
    try:
        raise 0
    except ValueError:
        pass
def c():
    def __enter__(self): pass
    def __exit__(self, *a): pass
def d():
    with CM():
        1/0
def e():
    for i in [1]:
        try:
            1/0
        finally:
            i = 3
for f in (a, b, d, e):
    try:
        f()
    except BaseException as x:
        t = x.__traceback__
        t = t.tb_next
        print(f.__name__, t.tb_lineno, t.tb_frame.f_lineno)
def hot(n):
    total = 0
    for i in range(n):
        try:
            a()
        except TypeError as x: total += x.__traceback__.tb_next.tb_frame.f_lineno
    return total
print(hot(2000))
