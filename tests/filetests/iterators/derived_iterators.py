# Classes that derive from built-in iterators are iterators; names of keyword arguments may be of a class derived from str.
# cold: each once
class E(enumerate): pass
class Z(zip): pass
class M(map): pass
class F(filter): pass
class R(reversed): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for mk in (lambda: E('ab'), lambda: Z('ab', 'cd'), lambda: M(str, 'ab'), lambda: F(None, 'ab'), lambda: R('ab'), lambda: E('ab', start=5)):
    x = mk()
    t(lambda: next(x)); t(lambda: x.__next__()); t(lambda: next(x)); t(lambda: next(x, 'd')); t(lambda: list(mk())); t(lambda: iter(x) is x); t(lambda: x.__iter__() is x); t(lambda: [i for i in mk()]); t(lambda: type(x).__next__(mk())); t(lambda: next(iter(mk())))
for kw in ({'x': 1}, {'start': 1, 'x': 2}, {'iterable': 'ab'}, {'iterable': 'ab', 'start': 1}, {'iterable': 'ab', 'x': 1}, {'start': 1, 'iterable': 'ab'}, {'start': 1}, {'x': 1, 'start': 2}, {'iterable': 'a', 'start': 1, 'x': 2}):
    for a in ((), ('ab',), ('ab', 3), ('ab', 3, 4)):
        t(lambda: list(enumerate(*a, **kw)))
class S2(str): pass
def f(a, b=2, **k): return a, b, k
t(lambda: f(**{S2('a'): 1})); t(lambda: f(**{S2('a'): 1, 'b': 4})); t(lambda: dict(**{S2('q'): 1}));
t(lambda: f(1, **{S2('a'): 1}))
t(lambda: sorted([2,1], **{S2('reverse'): True})); t(lambda: print(1, **{S2('end'): '!\n'}))
class C:
    def __init__(self, x, **k): self.x = x, k
t(lambda: C(**{S2('x'): 1}).x); t(lambda: "{a}".format(**{S2('a'): 4})); t(lambda: f(**{1: 2})); t(lambda: f(**{b'a': 2})); t(lambda: dict(**{1: 2})); t(lambda: dict({1:2}, **{S2('k'): 1}))
