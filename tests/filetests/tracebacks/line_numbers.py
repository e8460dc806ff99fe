# Which line an error has: calls over several lines, operators, subscripts, decorators, comprehensions, conditions, loops.
import sys
def where(f):
    try: f()
    except Exception as error:
        tb = error.__traceback__.tb_next
        lines = []
        while tb:
            lines.append(tb.tb_lineno - f.__code__.co_firstlineno)
            tb = tb.tb_next
        return f.__name__, type(error).__name__, lines
def call():
    print(
        "never",
        undefined,
    )
def operator():
    x = (1 +
         2 +
         "three" +
         4)
def subscript():
    return {
        "a": 1,
    }[
        "b"
    ]
def attribute():
    return (None
            .first
            .second)
def comprehension():
    return [
        1 / x
        for x in (1, 0)
        if x is not None
    ]
def generator():
    return list(
        1 / x
        for x in (1, 0)
    )
def condition():
    if (True and
            False or
            None.x):
        pass
def loop():
    for x in (1,
              2):
        x = x
        int("a")
def loop_iter():
    for x in range(2):
        pass
    else:
        for y in 5: pass
def with_():
    with open_ if False else (
            5):
        pass
def unpack():
    a, \
        b = (
            1, 2, 3)
def lambda_():
    return (lambda:
            1 / 0)()
def keyword():
    sorted([1],
           key=
           lambda x:
           x.y)
def default(x=1):
    def inner(y=
              x.z): pass
def returning():
    return (
        1,
        int("b"),
        2)
def deleting():
    x = {}
    del (x
         ["k"])
def assertion():
    assert (
        1 >
        2
    ), "message"
def raising():
    raise ValueError(
        "text"
    ) from (
        None)
def string():
    return f"""
    {1}
    {undefined}
    """
def match():
    match 5:
        case 4: pass
        case x if x.y: pass
def chain():
    return (1 <
            2 <
            "3")
def augmented():
    x = []
    x += (
        5)
def class_():
    class C:
        a = 1
        b = (
            a.c)
functions = [f for n, f in list(globals().items()) if callable(f) and n not in ("where", "functions")]
for f in functions: print(where(f))
def hot(n):
    total = 0
    for i in range(n):
        name, kind, lines = where(functions[i % len(functions)])
        total += sum(lines)
    return total
print(hot(1000))
chain()
