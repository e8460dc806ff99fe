# cold: one of each error
# Traceback carets
import sys
def f(x): return 1 / x
class A:
    def __getitem__(self, i): raise IndexError('no')
    def __add__(self, o): raise TypeError('no add')
    @property
    def p(self): raise ValueError('p')
    def m(self, *a, **k): raise KeyError('m')
a = A(); d = {'a': {'b': None}}; lst = [1, 2, 3]
def tests():
    yield lambda: d['a']['b']['c']
    yield lambda: (1 + a) + a + 1
    yield lambda: a [ 5 ] . x
    yield lambda: lst [1:2] ['x']
    yield lambda: a . m ( 1 , 2,
                  k = 3 )
    yield lambda: f(f(1) - 1) + 3
    yield lambda: (lambda q: q.nope)(5)
    yield lambda: [x.foo for x in lst]
    yield lambda: {x: y for x, y in [1]}
    yield lambda: sum(i / 0 for i in lst)
    yield lambda: undefined_name + 1
    yield lambda: "abc" + 5
    yield lambda: (  1  /  0  )
    yield lambda: not (1 < 'a')
    yield lambda: 1 < 2 < 'x'
    yield lambda: lst[10]
    yield lambda: -'x'
    yield lambda: f'{1/0} and {2}'
    yield lambda: a.p
    yield lambda: print(*5)
    yield lambda: f(**{'y': 1})
    yield lambda: f(1, 2)
    yield lambda: int('x', base=10)
    yield lambda: 'αβγ' + 'δ'.foo + 'ε'
    yield lambda: '漢字' + 5 .bar
    yield lambda: (yield_ := 1 / 0)
    yield lambda: lst if a.p else 3
    yield lambda: {**5}
    yield lambda: [*5]
    yield lambda: a @ a
    yield lambda: (1).__add__('x').real.foo
    yield lambda: f(
        0
    )
    yield lambda: (
        1 +
        'x' +
        2
    )
def show(e):
    import builtins
    tb = e.__traceback__
    while tb:
        c = tb.tb_frame.f_code
        pos = 0
        print('   ', c.co_name, tb.tb_lineno, pos)
        tb = tb.tb_next
for i, t in enumerate(tests()):
    try: t(); print(i, 'no error')
    except Exception as e: print(i, type(e).__name__, e); show(e)
