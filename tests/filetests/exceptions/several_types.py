# `except A, B:` without parentheses (PEP 758), also in except*.
try:
    1 / 0
except ZeroDivisionError, TypeError:
    print('one of two')
try:
    raise ExceptionGroup('x', [ValueError(), KeyError()])
except* ValueError, TypeError:
    print('values')
except* KeyError,:
    print('keys')
def kinds():
    print('asked')
    return KeyError
try:
    {}['a']
except (lambda: IndexError)(), kinds():
    print('by calls')
n = 0
for i in range(3000):
    try:
        if i % 3 == 0: 1 / 0
        elif i % 3 == 1: [][0]
        else: {}[1]
    except ZeroDivisionError, IndexError: n += 1
    except KeyError, TypeError: n += 2
print(n)
for source in ("except A, B as e: pass", "except A, B and C as e : pass", "except A, B: pass", "except A,: pass", "except *A, B: pass",
               "except* A, B as e: pass", "except *A, *B: pass", "except A, *B: pass", "except A as b, C: pass",
               "except A, B as c.d: pass", "except (A, B) as c: pass", "except A, as e: pass", "except A,,B: pass",
               "except A, f(a, *b): pass", "except A, B as (c): pass"):
    try:
        compile("try: pass\n" + source, 's', 'exec')
        print('ok', source)
    except SyntaxError as e:
        print(source, '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
