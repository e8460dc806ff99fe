# difftest: fuel=20000
import functools
def a(b, c):
    try:
        functools.partial(max, b)(c)
    except Exception as e:
        return f'{e}'
d = a(type('', (list,), {})([0]), [''])
